package dev.pynmon.application.service.app;

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

/**
 * When runners that count as dead were last heard of. Who never gave a sign of life is as silent as
 * the runner above.
 */
public final class SilentRunners {
  private final Visit visit;
  private final Map<RunnerId, RunnerContext> contexts;

  /**
   * Nothing is asked yet.
   *
   * @param contexts who the runners are, with those above them, as far as known
   */
  public SilentRunners(Visit visit, Map<RunnerId, RunnerContext> contexts) {
    this.visit = visit;
    this.contexts = contexts;
  }

  /**
   * The last signs of life of those among these, and among the runners above them, that count as
   * dead. Cost: a call to the orchestrator for the first 1,000; none for none.
   */
  public Map<RunnerId, Instant> among(Collection<RunnerId> busy, Instant now) {
    List<RunnerId> wanted =
        busy.stream()
            .flatMap(runner -> line(runner).stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    return wanted.isEmpty()
        ? Map.of()
        : visit
            .orchestrator(store -> Batches.ask(wanted, store.heartbeats()::of))
            .available()
            .map((Map<RunnerId, Heartbeat> heard) -> silent(wanted, heard, now))
            .orElse(Map.of());
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
