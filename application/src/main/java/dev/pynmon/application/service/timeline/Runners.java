package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runners of a picture.
 *
 * @param contexts who they are, with those above them
 */
record Runners(Map<RunnerId, RunnerContext> contexts) {
  /** Many more than have a lane of their own. */
  static final int MAX_CONTEXTS = 5_000;

  Runners {
    contexts = Map.copyOf(contexts);
  }

  /** Reads the first {@value #MAX_CONTEXTS} of these. Cost: a call for each 1,000. */
  static Runners read(Visit visit, Stream<RunnerId> runners) {
    List<RunnerId> ids = runners.distinct().limit(MAX_CONTEXTS).toList();
    return new Runners(
        visit
            .stateBackend(store -> Batches.ask(ids, store.contexts()::of))
            .available()
            .orElse(Map.of()));
  }

  /**
   * When those of these runners that count as dead were last heard of. Who never gave a sign of
   * life is as silent as the runner above. Cost: a call for the first 1,000.
   */
  Map<RunnerId, Instant> silentSince(Visit visit, Collection<RunnerId> busy, Instant now) {
    List<RunnerId> asked =
        busy.stream()
            .flatMap(runner -> line(runner).stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    Map<RunnerId, Heartbeat> heard =
        visit
            .orchestrator(store -> Batches.ask(asked, store.heartbeats()::of))
            .available()
            .orElse(Map.of());
    return silent(asked, heard, new Settings(visit.app()).activeRule(), now);
  }

  private Map<RunnerId, Instant> silent(
      List<RunnerId> asked, Map<RunnerId, Heartbeat> heard, ActiveRule rule, Instant now) {
    Map<RunnerId, Instant> silent = new HashMap<>();
    for (RunnerId runner : asked) {
      newestSign(runner, heard)
          .filter(heartbeat -> !rule.isActive(heartbeat, now))
          .ifPresent(heartbeat -> silent.put(runner, heartbeat.last()));
    }
    return silent;
  }

  private Optional<Heartbeat> newestSign(RunnerId runner, Map<RunnerId, Heartbeat> heard) {
    return line(runner).stream()
        .flatMap(each -> Optional.ofNullable(heard.get(each)).stream())
        .findFirst();
  }

  /** The runner and those above it. */
  private List<RunnerId> line(RunnerId runner) {
    List<RunnerId> line = new ArrayList<>(List.of(runner));
    Optional<RunnerContext> above =
        Optional.ofNullable(contexts.get(runner)).flatMap(RunnerContext::parent);
    while (above.isPresent()) {
      line.add(above.get().id());
      above = above.get().parent();
    }
    return line;
  }
}
