package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Answer;
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
            .filter(each -> isOf(statuses, each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    boolean isExact = isComplete && wanted.stream().allMatch(Count.Exact.class::isInstance);
    return Optional.<Count>of(new Count.Exact(wanted.stream().mapToLong(Count::value).sum()))
        .filter(sum -> isExact);
  }

  /**
   * The same, of those of a list as exactly as the list itself: where all of it were met, no more
   * of these are.
   *
   * @param total how long the list is, as far as that is known
   * @param statuses which it asks for; none for any
   */
  public StatusNumbers agreeing(Answer<Count> total, Set<InvocationStatus> statuses) {
    long sum =
        met.entrySet().stream()
            .filter(each -> isOf(statuses, each.getKey()))
            .mapToLong(each -> each.getValue().value())
            .sum();
    return total.available().equals(Optional.of(new Count.Exact(sum))) ? exact(statuses) : this;
  }

  private StatusNumbers exact(Set<InvocationStatus> statuses) {
    Map<InvocationStatus, Count> all = new LinkedHashMap<>(met);
    all.replaceAll(
        (status, count) -> isOf(statuses, status) ? new Count.Exact(count.value()) : count);
    return new StatusNumbers(all, isComplete || statuses.isEmpty());
  }

  private static boolean isOf(Set<InvocationStatus> statuses, InvocationStatus status) {
    return statuses.isEmpty() || statuses.contains(status);
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
