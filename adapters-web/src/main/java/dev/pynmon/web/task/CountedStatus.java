package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.Unfinished;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many invocations of the task are in a status, for the template {@code task/statuses}.
 *
 * @param countBadge the status
 * @param countNumber how many
 * @param countHref the list of those
 */
record CountedStatus(StatusBadge countBadge, String countNumber, Href countHref) {
  /** The most frequent first. */
  static List<CountedStatus> of(
      TaskStatistics statistics, TaskKey task, Period range, Links links) {
    return of(statistics.byStatus(), TimelineAddress.at(range, list(task, links)));
  }

  /** Those that have not ended. */
  static List<CountedStatus> of(Unfinished unfinished, TaskKey task, Links links) {
    return of(unfinished.totals().byStatus(), list(task, links));
  }

  private static List<CountedStatus> of(Map<InvocationStatus, Long> numbers, Url list) {
    return numbers.entrySet().stream()
        .sorted(
            Map.Entry.<InvocationStatus, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().value()))
        .map(
            entry ->
                new CountedStatus(
                    StatusBadge.of(entry.getKey()),
                    CountText.of(entry.getValue()),
                    href(entry.getKey(), list)))
        .toList();
  }

  private static Url list(TaskKey task, Links links) {
    return links.area("invocations").with(FilterNames.TASK, task.value());
  }

  private static Href href(InvocationStatus status, Url list) {
    return Href.to(
        list.with("status", status.known().map(KnownStatus::label).orElse(status.value())));
  }
}
