package dev.pynmon.web.task;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.FailureGroup;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ShortId;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Failures of one task by one exception, for the template {@code task/failures}.
 *
 * @param failTask the task
 * @param failException the type of the exception; "" when none is stored
 * @param failCount how many there are
 * @param failSpark when they failed
 * @param failFirst when the first of them failed
 * @param failLast when the newest failed
 * @param failHref the list of what failed of the task
 * @param failExample the newest of them, shortened
 * @param failExampleId the same in full
 * @param failExampleHref its page
 * @param failMessage the first line of what it says; "" for nothing
 */
public record FailureRow(
    TaskLink failTask,
    String failException,
    String failCount,
    Spark failSpark,
    TimeText failFirst,
    TimeText failLast,
    String failHref,
    String failExample,
    String failExampleId,
    String failExampleHref,
    String failMessage) {
  private static final int MESSAGE = 160;

  /** The first of these groups. */
  public static List<FailureRow> of(
      List<FailureGroup> groups, int limit, Preset range, Instant now, Links links) {
    return groups.stream().limit(limit).map(group -> of(group, range, now, links)).toList();
  }

  private static FailureRow of(FailureGroup group, Preset range, Instant now, Links links) {
    return new FailureRow(
        group
            .task()
            .map(task -> TaskLink.of(task, Ranges.query(range), links))
            .orElseGet(() -> TaskLink.of(Optional.empty(), links)),
        group.exception().map(SafeText::name).orElse(""),
        CountText.of(group.count()),
        Spark.failed(group.slices(), "inline", "Failures, " + Ranges.text(range)),
        TimeText.of(group.first(), now),
        TimeText.of(group.last(), now),
        failed(group, range, links),
        ShortId.of(group.example()),
        SafeText.whole(group.example().value()),
        links.to("invocations", group.example().value()).toString(),
        SafeText.line(group.message().lines().findFirst().orElse(""), MESSAGE));
  }

  private static String failed(FailureGroup group, Preset range, Links links) {
    Url list =
        links.area("invocations").with("status", "FAILED").with(Ranges.PARAMETER, range.code());
    return group
        .task()
        .map(TaskKey::value)
        .flatMap(TaskKey::parse)
        .map(task -> list.with("task_id", task.value()))
        .orElse(list)
        .toString();
  }
}
