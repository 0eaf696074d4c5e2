package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many of a list are in each status, whichever of them it asks for.
 *
 * @param met those that were met
 * @param isComplete false when some of the list may be in a status that was not met
 */
public record StatusNumbers(Map<InvocationStatus, Count> met, boolean isComplete) {
  /** Nobody knows. */
  public static final StatusNumbers UNKNOWN = new StatusNumbers(Map.of(), false);

  public StatusNumbers {
    met = Map.copyOf(met);
  }

  /** Of all invocations. */
  public static StatusNumbers of(StatusTotals totals) {
    Map<InvocationStatus, Count> met = new LinkedHashMap<>();
    totals
        .byStatus()
        .forEach(
            (status, count) -> {
              if (count > 0) {
                met.put(status, new Count.Exact(count));
              }
            });
    return new StatusNumbers(met, true);
  }
}
