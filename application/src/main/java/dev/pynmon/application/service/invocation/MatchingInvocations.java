package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.function.LongSupplier;

/** The invocations that a filter lets through, without what is shown of them. */
public final class MatchingInvocations {
  private final ValueDecoder decoder;
  private final TaskQueues queues;
  private final LongSupplier nanos;

  /**
   * Finds invocations.
   *
   * @param decoder knows what values say, for queries that ask for them
   * @param queues knows what the code says of queues, for the same
   * @param nanos measures how long is looked for them
   */
  public MatchingInvocations(ValueDecoder decoder, TaskQueues queues, LongSupplier nanos) {
    this.decoder = decoder;
    this.queues = queues;
    this.nanos = nanos;
  }

  /**
   * A part of them, newest registered first; missing when the orchestrator cannot be asked, or the
   * state backend about what only it knows.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  public Answer<Page<InvocationId>> page(
      Visit visit, InvocationFilter filter, PageRequest request) {
    return list(visit, filter, request).page().map(page -> page.map(Candidate::id));
  }

  Listed list(Visit visit, InvocationFilter filter, PageRequest request) {
    return list(visit, filter, request, 1);
  }

  /**
   * The same.
   *
   * @param share by which the budget of a walk is divided
   */
  Listed list(Visit visit, InvocationFilter filter, PageRequest request, int share) {
    InvocationMatcher matcher = new InvocationMatcher(visit, filter, decoder, queues);
    if (filter.ids().isPresent()) {
      return new GivenList(visit, matcher).list(filter.ids().get(), request);
    }
    if (filter.window().isPresent()) {
      return new WindowList(visit, matcher, filter.window().get()).list(request);
    }
    return isIndexed(filter)
        ? IndexedList.list(visit, filter, request)
        : new WalkedList(visit, matcher, nanos, share).list(request);
  }

  private static boolean isIndexed(InvocationFilter filter) {
    return !filter.asksForThePast()
        && filter.workflow().isEmpty()
        && filter.workflowType().isEmpty()
        && filter.search().isEmpty();
  }
}
