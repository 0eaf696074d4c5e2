package dev.pynmon.web.orchestrator;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many invocations are in a status, for the template {@code orchestrator/state}.
 *
 * @param countBadge the status
 * @param countNumber how many
 * @param countValue the same as a number for the meter
 * @param countZero true for none
 * @param countHref the list of them
 */
record StatusCount(
    StatusBadge countBadge,
    String countNumber,
    String countValue,
    boolean countZero,
    String countHref) {
  /** Every status that pynenc knows, in its order, and behind them what else is stored. */
  static List<StatusCount> of(StatusTotals totals, Links links) {
    Stream<InvocationStatus> others =
        totals.byStatus().keySet().stream()
            .filter(status -> !(status instanceof KnownStatus))
            .sorted(Comparator.comparing(InvocationStatus::value));
    return Stream.concat(Arrays.stream(KnownStatus.values()), others)
        .map(status -> of(status, totals.of(status), links))
        .toList();
  }

  private static StatusCount of(InvocationStatus status, long number, Links links) {
    String name = status.known().map(KnownStatus::label).orElse(status.value());
    return new StatusCount(
        StatusBadge.of(status),
        CountText.of(number),
        String.valueOf(number),
        number == 0,
        links.area("invocations").with("status", name).toString());
  }
}
