package dev.pynmon.web.task;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many invocations of the task are in a status, for the template {@code task/statuses}.
 *
 * @param countBadge the status
 * @param countNumber how many
 * @param countHref the list of those registered in that time that are
 */
record CountedStatus(StatusBadge countBadge, String countNumber, String countHref) {
  /** The most frequent first. */
  static List<CountedStatus> of(
      TaskStatistics statistics, TaskKey task, Preset range, Links links) {
    return statistics.byStatus().entrySet().stream()
        .sorted(
            Map.Entry.<InvocationStatus, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().value()))
        .map(
            entry ->
                new CountedStatus(
                    StatusBadge.of(entry.getKey()),
                    CountText.of(entry.getValue()),
                    href(entry.getKey(), task, range, links)))
        .toList();
  }

  private static String href(InvocationStatus status, TaskKey task, Preset range, Links links) {
    return links
        .area("invocations")
        .with("task_id", task.value())
        .with("status", status.known().map(KnownStatus::label).orElse(status.value()))
        .with(Ranges.PARAMETER, range.code())
        .toString();
  }
}
