package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.util.ArrayList;
import java.util.List;

/** The newest of the runs that are wanted. */
final class NewestRuns {
  private NewestRuns() {}

  /**
   * So many at most; not complete also where the store did not look further.
   *
   * @param most a multiple of 1,000
   */
  static Newest<StoredTriggerRun> of(TriggerRuns runs, TriggerRunFilter filter, int most) {
    Page<StoredTriggerRun> page = runs.page(filter, PageRequest.first(PageRequest.MAX_LIMIT));
    List<StoredTriggerRun> found = new ArrayList<>(page.items());
    while (page.next().isPresent() && page.searchedBackTo().isEmpty() && found.size() < most) {
      page = runs.page(filter, PageRequest.after(PageRequest.MAX_LIMIT, page.next().get()));
      found.addAll(page.items());
    }
    return new Newest<>(found, page.next().isEmpty(), page.searchedBackTo());
  }
}
