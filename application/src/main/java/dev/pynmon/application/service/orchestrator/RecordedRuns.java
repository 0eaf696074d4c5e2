package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The runs of the atomic service that a store tells of, whatever pynenc wrote it.
 *
 * @param generation what the store keeps
 * @param runs newest first; those that are known from heartbeats alone have no id
 * @param complete false when there are more
 */
public record RecordedRuns(ServiceGeneration generation, List<AtomicRun> runs, boolean complete) {
  private static final Comparator<AtomicRun> NEWEST_FIRST =
      Comparator.comparing(AtomicRun::start).reversed();

  public RecordedRuns {
    runs = List.copyOf(runs);
  }

  /** What a store keeps. No call. */
  static ServiceGeneration generation(OrchestratorStore store) {
    return store.atomicRuns().available().isPresent()
        ? ServiceGeneration.RECORDS
        : ServiceGeneration.LAST_RUN;
  }

  /**
   * Reads them. Cost: a call for each 1,000 of the newest {@code limit}; where none is recorded,
   * one for the heartbeats.
   *
   * @param limit 1 to {@value ServiceRunsView#MAX_READ}
   */
  public static RecordedRuns read(OrchestratorStore store, int limit) {
    Optional<AtomicRuns> records = store.atomicRuns().available();
    List<AtomicRun> found = new ArrayList<>();
    boolean complete = records.map(runs -> read(runs, limit, found)).orElse(true);
    return found.isEmpty()
        ? ofHeartbeats(store)
        : new RecordedRuns(ServiceGeneration.RECORDS, found, complete);
  }

  private static boolean read(AtomicRuns runs, int limit, List<AtomicRun> found) {
    Page<AtomicRun> page = runs.newest(PageRequest.first(Math.min(limit, PageRequest.MAX_LIMIT)));
    found.addAll(page.items());
    while (page.next().isPresent() && found.size() < limit) {
      int rest = Math.min(limit - found.size(), PageRequest.MAX_LIMIT);
      page = runs.newest(PageRequest.after(rest, page.next().get()));
      found.addAll(page.items());
    }
    return page.next().isEmpty();
  }

  /** An upgraded store has a table for records and still the columns of before. */
  private static RecordedRuns ofHeartbeats(OrchestratorStore store) {
    Page<Heartbeat> newest = store.heartbeats().newest(PageRequest.first(PageRequest.MAX_LIMIT));
    List<AtomicRun> runs =
        newest.items().stream()
            .flatMap(sign -> AtomicRun.lastOf(sign).stream())
            .sorted(NEWEST_FIRST)
            .toList();
    return new RecordedRuns(generation(store), runs, newest.next().isEmpty());
  }
}
