package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.InvocationFilter;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;

/** The invocations that a filter lets through, without what is shown of them. */
public final class MatchingInvocations {
  private MatchingInvocations() {}

  /**
   * A part of them, newest registered first; missing when the orchestrator cannot be asked, or the
   * state backend about what only it knows.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  public static Answer<Page<InvocationId>> page(
      Visit visit, InvocationFilter filter, PageRequest request) {
    return list(visit, filter, request).page().map(page -> page.map(Candidate::id));
  }

  static Listed list(Visit visit, InvocationFilter filter, PageRequest request) {
    if (filter.ids().isPresent()) {
      return new GivenList(visit, filter).list(filter.ids().get(), request);
    }
    if (filter.window().isPresent()) {
      return new WindowList(visit, filter, filter.window().get()).list(request);
    }
    return isIndexed(filter)
        ? IndexedList.list(visit, filter, request)
        : new WalkedList(visit, filter).list(request);
  }

  private static boolean isIndexed(InvocationFilter filter) {
    return !filter.asksForThePast()
        && filter.workflow().isEmpty()
        && filter.workflowType().isEmpty();
  }
}
