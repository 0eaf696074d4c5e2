package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is in a lasting status now.
 *
 * @param states newest registered first
 * @param complete true when these are all
 */
record PresentPages(List<InvocationState> states, boolean complete) {
  PresentPages {
    states = List.copyOf(states);
  }

  /**
   * Reads them, as far as they can be read. Cost: a call for each 1,000.
   *
   * @param bound no more are read than this, rounded up to whole pages
   */
  static PresentPages read(Visit visit, Optional<TaskKey> task, int bound) {
    StatusFilter filter = new StatusFilter(Lasting.STATUSES, task, Optional.empty());
    List<InvocationState> seen = new ArrayList<>();
    Answer<Boolean> all = visit.orchestrator(s -> read(s.statuses(), filter, bound, seen));
    return new PresentPages(seen, all.available().orElse(false));
  }

  /** Those of the pages that were read stay where a later page fails. */
  private static boolean read(
      Statuses statuses, StatusFilter filter, int bound, List<InvocationState> seen) {
    Page<InvocationState> page =
        statuses.page(filter, PageRequest.first(Math.min(bound, PageRequest.MAX_LIMIT)));
    seen.addAll(page.items());
    while (seen.size() < bound && page.next().isPresent() && !page.items().isEmpty()) {
      page =
          statuses.page(
              filter, new PageRequest.After(PageRequest.MAX_LIMIT, page.next().orElseThrow()));
      seen.addAll(page.items());
    }
    return page.next().isEmpty() && page.searchedBackTo().isEmpty();
  }
}
