package dev.pynmon.memory.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who waits for whom in memory. */
public record MemoryBlocking(Guarded guard, EdgeTable edges, InvocationTable invocations)
    implements Blocking {
  @Override
  public List<InvocationId> blocking(int limit) {
    return guard.read(
        () ->
            edges.waiters().keySet().stream()
                .filter(waited -> !edges.waited().containsKey(waited))
                .filter(this::isAvailable)
                .limit(limit)
                .toList());
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitersOf(
      Collection<InvocationId> waited, int each) {
    return guard.read(() -> ends(edges.waiters(), waited, each));
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitedForBy(
      Collection<InvocationId> waiters, int each) {
    return guard.read(() -> ends(edges.waited(), waiters, each));
  }

  private boolean isAvailable(InvocationId id) {
    return invocations.state(id).filter(state -> state.status().status().isAvailable()).isPresent();
  }

  private static Map<InvocationId, List<InvocationId>> ends(
      Map<InvocationId, Set<InvocationId>> edges, Collection<InvocationId> ids, int each) {
    Map<InvocationId, List<InvocationId>> ends = new LinkedHashMap<>();
    for (InvocationId id : ids) {
      List<InvocationId> others = edges.getOrDefault(id, Set.of()).stream().limit(each).toList();
      if (!others.isEmpty()) {
        ends.put(id, others);
      }
    }
    return Collections.unmodifiableMap(ends);
  }
}
