package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.SignsOfLife;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The runners of a window, as far as they are known by now. Which were asked for is kept here
 * because it bounds how many are. For one thread.
 */
final class Runners {
  /** Many more than are told apart. */
  static final int MAX_CONTEXTS = 5_000;

  private final Visit visit;
  private final Set<RunnerId> asked = new HashSet<>();
  private final Map<RunnerId, RunnerContext> contexts = new HashMap<>();
  private final Map<RunnerId, Heartbeat> signs = new HashMap<>();
  private final Set<RunnerId> busy = new HashSet<>();

  Runners(Visit visit) {
    this.visit = visit;
  }

  /** Who they are, with those above them. */
  Map<RunnerId, RunnerContext> contexts() {
    return Map.copyOf(contexts);
  }

  /** What the heartbeats of those that were asked about tell, and what they changed after these. */
  SignsOfLife signs(Instant now) {
    return new SilentRunners(visit, contexts).signs(signs, busy, now);
  }

  /** Begins to read who these are, who are kept when they are read. */
  void begin(Stream<RunnerId> runners) {
    List<RunnerId> ids = unknown(runners);
    if (!ids.isEmpty()) {
      visit.begin(() -> visit.contexts(ids));
    }
  }

  /**
   * Reads who these are, {@value #MAX_CONTEXTS} in all. Cost: a call for each 1,000 that were not
   * asked for yet.
   */
  void learn(Stream<RunnerId> runners) {
    List<RunnerId> ids = unknown(runners);
    asked.addAll(ids);
    contexts.putAll(visit.contexts(ids));
  }

  private List<RunnerId> unknown(Stream<RunnerId> runners) {
    int room = MAX_CONTEXTS - asked.size();
    return runners.distinct().filter(id -> !asked.contains(id)).limit(room).toList();
  }

  /**
   * Reads when these, and those above them, were last heard of, and when such were that may have
   * followed one another: one call at most.
   */
  void learnSigns(Collection<RunnerId> some) {
    SilentRunners silent = new SilentRunners(visit, contexts);
    List<RunnerId> lines = silent.withAbove(some).toList();
    signs.putAll(
        silent.nearestSigns(
            Stream.concat(lines.stream(), Rivals.among(contexts.values())).toList()));
    busy.addAll(lines);
  }
}
