package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.LinkedHashMap;
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
   * How many there are in these statuses.
   *
   * @param statuses none for any
   */
  public Count total(Set<InvocationStatus> statuses) {
    boolean areMet = !statuses.isEmpty() && met.keySet().containsAll(statuses);
    Count none = Count.of(0, isComplete || areMet);
    return met.entrySet().stream()
        .filter(each -> isOf(statuses, each.getKey()))
        .map(Map.Entry::getValue)
        .reduce(none, Count::plus);
  }

  /** The same with another number of one status, where that says more. */
  public StatusNumbers with(InvocationStatus status, Count other) {
    Map<InvocationStatus, Count> all = new LinkedHashMap<>(met);
    all.merge(status, other, StatusNumbers::better);
    return new StatusNumbers(all, isComplete);
  }

  private static Count better(Count one, Count other) {
    boolean isOther = one instanceof Count.AtLeast && other.value() >= one.value();
    return isOther ? other : one;
  }

  /**
   * The same, of those of a list as exactly as the list itself: where all of it were met, no more
   * of these are; and where it asks for one status, there are as many as it has.
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
    StatusNumbers exact =
        total.available().equals(Optional.of(new Count.Exact(sum))) ? exact(statuses) : this;
    return statuses.size() == 1
        ? total
            .available()
            .filter(count -> count.value() > 0)
            .map(count -> exact.with(statuses.iterator().next(), count))
            .orElse(exact)
        : exact;
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
