package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.application.port.in.orchestrator.BlockingReport.Waiter;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who waits for whom. Three calls, however many there are; one when nobody waits. */
public final class Blockers {
  private final Map<InvocationId, List<InvocationId>> waiters;
  private final Map<InvocationId, InvocationState> states;

  private Blockers(
      Map<InvocationId, List<InvocationId>> waiters, Map<InvocationId, InvocationState> states) {
    this.waiters = waiters;
    this.states = states;
  }

  /** Those that others wait for, in the order in which runners take them. */
  public static List<BlockingReport> read(OrchestratorStore store, int limit) {
    List<InvocationId> blocking = store.blocking().blocking(limit);
    if (blocking.isEmpty()) {
      return List.of();
    }
    Map<InvocationId, List<InvocationId>> waiters =
        store.blocking().waitersOf(blocking, BlockingReport.MAX_WAITERS + 1);
    List<InvocationId> all =
        Stream.concat(blocking.stream(), waiters.values().stream().flatMap(List::stream))
            .distinct()
            .toList();
    Blockers found = new Blockers(waiters, store.statuses().of(all));
    return blocking.stream().map(found::report).toList();
  }

  private BlockingReport report(InvocationId id) {
    List<InvocationId> waiting = waiters.getOrDefault(id, List.of());
    return new BlockingReport(
        id,
        state(id),
        waiting.stream()
            .limit(BlockingReport.MAX_WAITERS)
            .map(waiter -> new Waiter(waiter, state(waiter)))
            .toList(),
        waiting.size() > BlockingReport.MAX_WAITERS);
  }

  private Optional<InvocationState> state(InvocationId id) {
    return Optional.ofNullable(states.get(id));
  }
}
