package dev.pynmon.web.overview;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many invocations are in a status, for the template {@code overview/statuses}.
 *
 * @param statusBadge the status
 * @param statusCount how many
 * @param statusValue the same as a number for the meter
 * @param statusHot true when that is no good sign
 * @param statusHref the list of them
 */
record StatusRow(
    StatusBadge statusBadge,
    String statusCount,
    String statusValue,
    boolean statusHot,
    String statusHref) {

  /** Every status that occurs, the most frequent first. */
  static List<StatusRow> of(StatusTotals totals, Links links) {
    return totals.byStatus().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<InvocationStatus, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().value()))
        .map(entry -> row(entry.getKey(), entry.getValue(), links))
        .toList();
  }

  /** The list of the invocations in this status. */
  static String href(InvocationStatus status, Links links) {
    return links
        .area("invocations")
        .with("status", status.known().map(KnownStatus::label).orElse(status.value()))
        .toString();
  }

  private static StatusRow row(InvocationStatus status, long number, Links links) {
    return new StatusRow(
        StatusBadge.of(status),
        CountText.of(number),
        String.valueOf(number),
        status == KnownStatus.FAILED || status == KnownStatus.KILLED,
        href(status, links));
  }
}
