package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Nothing waits for anything. */
record NoBlocking() implements Blocking {
  @Override
  public List<InvocationId> blocking(int limit) {
    return List.of();
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitersOf(
      Collection<InvocationId> waited, int each) {
    return Map.of();
  }

  @Override
  public Map<InvocationId, List<InvocationId>> waitedForBy(
      Collection<InvocationId> waiters, int each) {
    return Map.of();
  }
}
