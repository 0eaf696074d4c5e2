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
import dev.pynmon.web.url.BulkAddress;
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
 * @param failAgain where they are run again; none for those who may not, and where no exception
 *     tells which they are
 * @param failAgainText what that link says
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
    String failMessage,
    Href failAgain,
    String failAgainText) {
  private static final int MESSAGE = 160;

  /**
   * The first of these groups.
   *
   * @param again true to offer to run them again
   */
  public static List<FailureRow> of(
      List<FailureGroup> groups, int limit, Preset range, boolean again, Instant now, Links links) {
    return groups.stream().limit(limit).map(group -> of(group, range, again, now, links)).toList();
  }

  private static FailureRow of(
      FailureGroup group, Preset range, boolean again, Instant now, Links links) {
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
        SafeText.line(group.message().lines().findFirst().orElse(""), MESSAGE),
        again ? again(group, range, links) : Href.NONE,
        group.count() == 1
            ? "Run it again…"
            : "Run all " + CountText.of(group.count()) + " again…");
  }

  private static Href again(FailureGroup group, Preset range, Links links) {
    return group.task().isPresent() && group.exception().isPresent()
        ? Href.to(BulkAddress.failures(group.task(), group.exception(), range.code(), links))
        : Href.NONE;
  }

  private static String shown(int listed, FailureGroup group) {
    if (listed < group.newest().size()) {
      return CountText.of(listed) + " of them";
    }
    return listed < group.count() ? "the newest " + CountText.of(listed) : "";
  }
}
