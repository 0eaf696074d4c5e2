package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.Explained.Trace;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.log.IdCompletion.Candidates;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs of the atomic service, after the runs of triggers, which name them, too: of all that are
 * recorded the newest {@value ShowTimelineUseCase#MAX_SERVICE_RUNS} are looked at, a call for each
 * thousand, as long as one is missing.
 */
record ServiceRunLookUp(Visit visit) {
  /** Looks them up and notes what is known. */
  void of(Mentioned mentioned, Findings findings) {
    List<String> wholes = mentioned.wholes(LogSubject.SERVICE_RUN);
    List<String> parts = mentioned.parts(LogSubject.SERVICE_RUN);
    if (!wholes.isEmpty() || !parts.isEmpty()) {
      Recorded recorded = recorded(Set.copyOf(wholes), !parts.isEmpty());
      Set<String> named = named(findings);
      Explained none = recorded.all() ? new Explained.Unknown() : new Explained.NotLookedUp();
      IdCompletion completion = completion(parts, wholes, recorded, named);
      findings.putAll(LogSubject.SERVICE_RUN, wholes, id -> explained(id, recorded, named, none));
      findings.putParts(
          LogSubject.SERVICE_RUN,
          parts,
          completion,
          id -> explained(id, recorded, named, none),
          none);
    }
  }

  private static IdCompletion completion(
      List<String> parts, List<String> wholes, Recorded recorded, Set<String> named) {
    return IdCompletion.of(
        parts,
        Stream.of(wholes.stream(), recorded.runs().keySet().stream(), named.stream())
            .flatMap(ids -> ids)
            .toList(),
        left ->
            IdCompletion.each(left, _ -> Optional.of(new Candidates(List.of(), !recorded.all()))));
  }

  private static Explained explained(
      String id, Recorded recorded, Set<String> named, Explained none) {
    Explained gone = named.contains(id) ? new Explained.Gone(id, Trace.TRIGGER_RUN) : none;
    return Optional.ofNullable(recorded.runs().get(id))
        .<Explained>map(run -> new Explained.Found(new LogThing.OfServiceRun(run), false))
        .orElse(gone);
  }

  private static Set<String> named(Findings findings) {
    return findings
        .things(LogSubject.TRIGGER_RUN, LogThing.OfTriggerRun.class)
        .flatMap(thing -> thing.run().readable().stream())
        .map(TriggerRun::service)
        .flatMap(service -> service.run().stream())
        .collect(Collectors.toSet());
  }

  /** Before pynenc 0.2.4 no run was recorded. */
  private Recorded recorded(Set<String> wanted, boolean every) {
    return visit
        .orchestrator(
            store ->
                switch (store.atomicRuns()) {
                  case Answer.Available<AtomicRuns> runs -> read(runs.value(), wanted, every);
                  case Answer.Missing<AtomicRuns> _ -> new Recorded(Map.of(), false);
                })
        .available()
        .orElse(new Recorded(Map.of(), false));
  }

  private static Recorded read(AtomicRuns runs, Set<String> wanted, boolean every) {
    Map<String, AtomicRun> found = new HashMap<>();
    Page<AtomicRun> page = runs.newest(PageRequest.first(PageRequest.MAX_LIMIT));
    page.items().forEach(run -> found.put(run.id(), run));
    int looked = PageRequest.MAX_LIMIT;
    Optional<Cursor> next = page.next();
    while (next.isPresent()
        && looked < ShowTimelineUseCase.MAX_SERVICE_RUNS
        && (every || !found.keySet().containsAll(wanted))) {
      page = runs.newest(PageRequest.after(PageRequest.MAX_LIMIT, next.get()));
      page.items().forEach(run -> found.put(run.id(), run));
      looked += PageRequest.MAX_LIMIT;
      next = page.next();
    }
    return new Recorded(found, next.isEmpty());
  }

  /**
   * What is recorded.
   *
   * @param runs by id
   * @param all whether these are all
   */
  private record Recorded(Map<String, AtomicRun> runs, boolean all) {}
}
