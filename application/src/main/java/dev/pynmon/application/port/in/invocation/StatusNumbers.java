package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many of a list are in each status, whichever of them it asks for. The list itself is counted
 * apart from these, so that either may know the better: {@link #total} makes its length as exact as
 * they are, {@link #knowing} makes them as exact as its length. Where the list asks for statuses
 * that invocations ever had, neither tells anything of the other.
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
   * How long the list is: what was counted, or what these tell where that says more. Less than was
   * counted tells nothing: they may be older.
   *
   * @param list what it asks for
   */
  public Count total(Count counted, InvocationFilter list) {
    Count known = list.asksForThePast() ? Count.uncounted() : together(list.statuses());
    return counted instanceof Count.Exact || known.value() < counted.value() ? counted : known;
  }

  /** How many there are in these statuses; in any where there are none. */
  private Count together(Set<InvocationStatus> statuses) {
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
   * The same, of those that the list asks for as exactly as the list itself: where all of it were
   * met, no more of these are; and where it asks for one status, there are as many as it has.
   *
   * @param total how long the list is, as far as that is known
   * @param list what it asks for
   */
  public StatusNumbers knowing(Answer<Count> total, InvocationFilter list) {
    return list.asksForThePast()
        ? this
        : total.available().map(count -> knowing(count, list.statuses())).orElse(this);
  }

  private StatusNumbers knowing(Count total, Set<InvocationStatus> statuses) {
    Count all = new Count.Exact(together(statuses).value());
    StatusNumbers exact = total.equals(all) ? exact(statuses) : this;
    return statuses.size() == 1 && total.value() > 0
        ? exact.with(statuses.iterator().next(), total)
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
