package dev.pynmon.web.task;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.task.FailureGroup;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.pictures.chart.SparkSvg;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
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
 * @param failHref the list of them; of the newest, where they are many; leads nowhere when none has
 *     an id that can be asked for
 * @param failNewest how many that list shows; "" when all
 * @param failExample the newest of them
 * @param failMessage the first line of what it says; "" for nothing
 */
public record FailureRow(
    TaskLink failTask,
    String failException,
    String failCount,
    Svg failSpark,
    TimeText failFirst,
    TimeText failLast,
    Href failHref,
    String failNewest,
    InvocationLink failExample,
    String failMessage) {
  private static final int MESSAGE = 160;

  /** The first of these groups. */
  public static List<FailureRow> of(
      List<FailureGroup> groups, int limit, Preset range, Instant now, Links links) {
    return groups.stream().limit(limit).map(group -> of(group, range, now, links)).toList();
  }

  private static FailureRow of(FailureGroup group, Preset range, Instant now, Links links) {
    List<InvocationId> listed = group.newest().stream().filter(InvocationIds::canBeAsked).toList();
    return new FailureRow(
        group
            .task()
            .map(task -> TaskLink.of(task, Ranges.query(range), links))
            .orElseGet(() -> TaskLink.of(Optional.empty(), links)),
        group.exception().map(SafeText::name).orElse(""),
        CountText.of(group.count()),
        SparkSvg.failed(group.slices(), true, "Failures, " + Ranges.text(range)),
        TimeText.of(group.first(), now),
        TimeText.of(group.last(), now),
        listed.isEmpty() ? Href.NONE : Href.to(InvocationIds.in(links.area("invocations"), listed)),
        listed.isEmpty() ? "" : shown(listed.size(), group),
        InvocationLink.of(group.example(), links),
        SafeText.line(group.message().lines().findFirst().orElse(""), MESSAGE));
  }

  private static String shown(int listed, FailureGroup group) {
    if (listed < group.newest().size()) {
      return CountText.of(listed) + " of them";
    }
    return listed < group.count() ? "the newest " + CountText.of(listed) : "";
  }
}
