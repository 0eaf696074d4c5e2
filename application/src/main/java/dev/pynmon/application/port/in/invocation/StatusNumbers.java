package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /**
   * How many there are in these statuses; empty where that is not known exactly.
   *
   * @param statuses none for any
   */
  public Optional<Count> total(Set<InvocationStatus> statuses) {
    List<Count> wanted =
        met.entrySet().stream()
            .filter(each -> statuses.isEmpty() || statuses.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    boolean isExact = isComplete && wanted.stream().allMatch(Count.Exact.class::isInstance);
    return Optional.<Count>of(new Count.Exact(wanted.stream().mapToLong(Count::value).sum()))
        .filter(sum -> isExact);
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
