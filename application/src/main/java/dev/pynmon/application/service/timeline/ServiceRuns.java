package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.service.app.Facet;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of the atomic service that touch a window. They are listed from the newest on, one every
 * few minutes. Cost: a call for each 1,000 that began since the window did, {@value #MAX_PAGES} at
 * most; of a window before those none are known.
 *
 * @param runs newest first
 * @param complete false when there may be more
 */
record ServiceRuns(List<AtomicRun> runs, boolean complete) {
  static final int MAX_PAGES = ShowTimelineUseCase.MAX_SERVICE_RUNS / PageRequest.MAX_LIMIT;

  /** None, because none are wanted or known. */
  static final ServiceRuns NONE = new ServiceRuns(List.of(), true);

  ServiceRuns {
    runs = List.copyOf(runs);
  }

  static ServiceRuns read(Visit visit, TimeWindow window) {
    return visit
        .orchestrator(store -> Facet.ask(store.atomicRuns(), runs -> read(runs, window)))
        .available()
        .flatMap(found -> found.available())
        .orElse(NONE);
  }

  private static ServiceRuns read(AtomicRuns runs, TimeWindow window) {
    List<AtomicRun> touching = new ArrayList<>();
    Page<AtomicRun> page = runs.newest(PageRequest.first(PageRequest.MAX_LIMIT));
    touching.addAll(touching(page, window));
    for (int pages = 1; pages < MAX_PAGES && goesOn(page, window); pages++) {
      page = runs.newest(new PageRequest.After(PageRequest.MAX_LIMIT, page.next().orElseThrow()));
      touching.addAll(touching(page, window));
    }
    return new ServiceRuns(touching, !goesOn(page, window));
  }

  private static List<AtomicRun> touching(Page<AtomicRun> page, TimeWindow window) {
    return page.items().stream().filter(run -> touches(run, window)).toList();
  }

  private static boolean touches(AtomicRun run, TimeWindow window) {
    boolean over = run.end().filter(end -> end.isBefore(window.from())).isPresent();
    return !over && !run.start().isAfter(window.to());
  }

  /** One run follows another: the first that began before the window is the last to touch it. */
  private static boolean goesOn(Page<AtomicRun> page, TimeWindow window) {
    return page.next().isPresent()
        && !page.items().isEmpty()
        && !page.items().getLast().start().isBefore(window.from());
  }
}
