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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The runners of a picture, as far as they are known by now. For one thread. */
final class Runners {
  /** Many more than have a lane of their own. */
  static final int MAX_CONTEXTS = 5_000;

  private final Visit visit;
  private final Set<RunnerId> asked = new HashSet<>();
  private final Map<RunnerId, RunnerContext> contexts = new HashMap<>();
  private final Map<RunnerId, Instant> silent = new HashMap<>();

  Runners(Visit visit) {
    this.visit = visit;
  }

  /** Who they are, with those above them. */
  Map<RunnerId, RunnerContext> contexts() {
    return Map.copyOf(contexts);
  }

  /** When those that count as dead were last heard of. */
  Map<RunnerId, Instant> silent() {
    return Map.copyOf(silent);
  }

  /**
   * Reads who these are, {@value #MAX_CONTEXTS} in all. Cost: a call for each 1,000 that were not
   * asked for yet.
   */
  void learn(Stream<RunnerId> runners) {
    int room = MAX_CONTEXTS - asked.size();
    List<RunnerId> ids = runners.distinct().filter(id -> !asked.contains(id)).limit(room).toList();
    asked.addAll(ids);
    if (!ids.isEmpty()) {
      visit
          .stateBackend(store -> Batches.ask(ids, store.contexts()::of))
          .available()
          .ifPresent(contexts::putAll);
    }
  }

  /**
   * Reads which of these count as dead. Who never gave a sign of life is as silent as the runner
   * above. Cost: a call for the first 1,000.
   */
  void learnSilent(Collection<RunnerId> busy, Instant now) {
    List<RunnerId> wanted =
        busy.stream()
            .flatMap(runner -> line(runner).stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    visit
        .orchestrator(store -> Batches.ask(wanted, store.heartbeats()::of))
        .available()
        .ifPresent(heard -> silent.putAll(silent(wanted, heard, now)));
  }

  private Map<RunnerId, Instant> silent(
      List<RunnerId> wanted, Map<RunnerId, Heartbeat> heard, Instant now) {
    ActiveRule rule = new Settings(visit.app()).activeRule();
    Map<RunnerId, Instant> found = new HashMap<>();
    for (RunnerId runner : wanted) {
      newestSign(runner, heard)
          .filter(heartbeat -> !rule.isActive(heartbeat, now))
          .ifPresent(heartbeat -> found.put(runner, heartbeat.last()));
    }
    return found;
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
