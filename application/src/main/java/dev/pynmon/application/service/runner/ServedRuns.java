package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;

/** The runs of the atomic service that a store recorded. */
final class ServedRuns {
  private ServedRuns() {}

  /** The newest 1,000; none where none are recorded or nobody answers. One call. */
  static List<AtomicRun> newest(Visit visit) {
    return visit
        .orchestrator(
            store ->
                store
                    .atomicRuns()
                    .available()
                    .map(runs -> runs.newest(PageRequest.first(PageRequest.MAX_LIMIT)))
                    .map(Page::items)
                    .orElse(List.of()))
        .available()
        .orElse(List.of());
  }
}
