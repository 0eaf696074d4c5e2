package dev.pynmon.bootstrap.cli;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts statuses into the order in which they are printed. */
final class Statuses {
  private static final Comparator<InvocationStatus> ORDER =
      Comparator.<InvocationStatus>comparingInt(Statuses::rank)
          .thenComparing(InvocationStatus::value);

  private Statuses() {}

  /** The statuses that occur, in pynenc's order, then those that are not known. */
  static Map<String, Long> inOrder(StatusTotals totals) {
    Map<String, Long> counts = new LinkedHashMap<>();
    totals.byStatus().keySet().stream()
        .sorted(ORDER)
        .filter(status -> totals.of(status) > 0)
        .forEach(status -> counts.put(status.value(), totals.of(status)));
    return counts;
  }

  private static int rank(InvocationStatus status) {
    return status.known().map(KnownStatus::ordinal).orElse(Integer.MAX_VALUE);
  }
}
