package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.status.InvocationStatus;
import java.util.Map;

/**
 * How many invocations are in each status.
 *
 * @param byStatus only statuses that occur, unknown ones included
 */
public record StatusTotals(Map<InvocationStatus, Long> byStatus) {
  public StatusTotals {
    byStatus = Map.copyOf(byStatus);
  }

  /** All invocations, in whatever status. */
  public long total() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many are in this status. */
  public long of(InvocationStatus status) {
    return byStatus.getOrDefault(status, 0L);
  }
}
