package dev.pynmon.web.task;

import dev.pynmon.domain.difference.Differences;
import dev.pynmon.domain.failure.Echo;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.failure.NestedGroup;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.pictures.chart.SparkSvg;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Failures that are one, for the template {@code task/failures}.
 *
 * @param failTask the task
 * @param failTag {@code new} or {@code quiet}; "" for neither
 * @param failTagTitle what that means
 * @param failNew true for the first of these words
 * @param failEcho what they followed; "" for nothing
 * @param failEchoTitle what that rests on
 * @param failNested whether they stand below what they followed
 * @param failFollowed whether others stand below them
 * @param failException the type of the exception; "" when none is stored
 * @param failSays what the newest says, its varying parts marked; none where that stands above
 * @param failVaries how these vary; "" where they do not
 * @param failUnread why nothing is shown of what they say; "" where something is
 * @param failCount how many there are
 * @param failBefore how many there were in which time before; "" where that is not known
 * @param failSpark when they failed
 * @param failFirst when the first of them failed
 * @param failLast when the newest failed
 * @param failHref the list of them
 * @param failExample the newest of them
 * @param failDiffers what sets them apart from successes; none where too few are to tell
 * @param failAgain where they are run again; none for those who may not
 * @param failAgainText what that link says
 */
public record FailureRow(
    TaskLink failTask,
    String failTag,
    String failTagTitle,
    boolean failNew,
    String failEcho,
    String failEchoTitle,
    boolean failNested,
    boolean failFollowed,
    String failException,
    List<FailurePiece> failSays,
    String failVaries,
    String failUnread,
    String failCount,
    String failBefore,
    Svg failSpark,
    TimeText failFirst,
    TimeText failLast,
    Href failHref,
    InvocationLink failExample,
    Href failDiffers,
    Href failAgain,
    String failAgainText) {
  private static final String NEW = "new";
  private static final String AGAIN = "again since ";
  private static final String QUIET = "quiet";

  /**
   * The first of these groups, each directly behind the one that it followed.
   *
   * @param again true to offer to run them again
   */
  public static List<FailureRow> of(
      List<FailureGroup> groups, int limit, ShownTime time, boolean again, Links links) {
    return of(groups, new PageRequest.Skip(limit, 0), time, again, links);
  }

  /** A part of them. */
  public static List<FailureRow> of(
      List<FailureGroup> groups,
      PageRequest.Skip part,
      ShownTime time,
      boolean again,
      Links links) {
    List<NestedGroup> shown =
        NestedGroup.of(groups).stream().skip(part.skip()).limit(part.limit()).toList();
    return IntStream.range(0, shown.size())
        .mapToObj(index -> row(shown, index, time, again, links))
        .toList();
  }

  private static FailureRow row(
      List<NestedGroup> shown, int index, ShownTime time, boolean again, Links links) {
    FailureGroup group = shown.get(index).group();
    boolean told = isRaisedAgain(group) && isBelowItsCause(shown.subList(0, index), group);
    Period range = time.range();
    return new FailureRow(
        group
            .task()
            .map(task -> TaskLink.of(task, Ranges.query(time.range()), links))
            .orElseGet(() -> TaskLink.of(Optional.empty(), links)),
        tag(group, time),
        tagTitle(group, time),
        tag(group, time).equals(NEW),
        group.echo().map(echo -> followed(echo, group)).orElse(""),
        group.echo().map(FailureRow::evidence).orElse(""),
        shown.get(index).isEcho(),
        index + 1 < shown.size() && shown.get(index + 1).isEcho(),
        group.exception().map(SafeText::name).orElse(""),
        told ? List.of() : FailurePiece.of(group),
        told ? "" : FailurePiece.varies(group),
        unread(group),
        CountText.of(group.count()),
        group.before().isPresent()
            ? FailureText.before(time.window(), group.before().getAsLong())
            : "",
        SparkSvg.failed(group.slices(), true, "Failures, " + Ranges.text(time.range())),
        TimeText.of(group.first(), time.asOf()),
        TimeText.of(group.last(), time.asOf()),
        Href.to(FailureAddress.list(group.fingerprint().code(), range, links)),
        InvocationLink.of(group.example(), links),
        differs(group, range, links),
        again ? Href.to(BulkAddress.failures(group.fingerprint(), range, links)) : Href.NONE,
        againText(group, time));
  }

  /** The link leads to all of the time, whatever of it is grouped. */
  private static String againText(FailureGroup group, ShownTime time) {
    String number = CountText.of(group.count());
    if (!time.isAll()) {
      return "Run all again, at least " + number + "…";
    }
    return group.count() == 1 ? "Run it again…" : "Run all " + number + " again…";
  }

  private static Href differs(FailureGroup group, Period range, Links links) {
    return group
        .task()
        .filter(_ -> group.count() >= Differences.LEAST)
        .map(task -> FailureAddress.differences(task, group.fingerprint(), range, links))
        .orElse(Href.NONE);
  }

  private static String tag(FailureGroup group, ShownTime time) {
    if (time.isPast()) {
      return "";
    }
    if (group.isQuiet(time.window())) {
      return QUIET;
    }
    if (group.isNew(time.window())) {
      return NEW;
    }
    return group
        .againSince(time.window())
        .map(since -> AGAIN + TimeText.clock(since, time.asOf()))
        .orElse("");
  }

  private static String tagTitle(FailureGroup group, ShownTime time) {
    return switch (tag(group, time)) {
      case QUIET -> "None since " + TimeText.clock(group.last(), time.asOf());
      case NEW -> "None is known before; new since " + TimeText.clock(group.first(), time.asOf());
      case "" -> "";
      default -> "It had been quiet";
    };
  }

  private static String followed(Echo echo, FailureGroup group) {
    return "caused by "
        + name(echo.cause())
        + ", "
        + CountText.of(echo.caused())
        + " of "
        + CountText.of(group.count())
        + (isRaisedAgain(group) ? ", raised again" : "");
  }

  /** Then it says what stands above. */
  private static boolean isRaisedAgain(FailureGroup group) {
    return group.echo().filter(echo -> echo.raisedAgain() == group.count()).isPresent();
  }

  /** Its cause may stand on the page before. */
  private static boolean isBelowItsCause(List<NestedGroup> above, FailureGroup group) {
    return group.echo().stream()
        .anyMatch(
            echo ->
                above.stream().anyMatch(each -> each.group().fingerprint().equals(echo.cause())));
  }

  private static String name(Fingerprint cause) {
    return cause
        .task()
        .map(TaskKey::function)
        .map(SafeText::name)
        .orElse("a task that is not known");
  }

  /** Nothing in a store says it. */
  private static String evidence(Echo echo) {
    return echo.isInferred()
        ? "Inferred: what they called had failed before they did."
        : "They raised the exception of what they had called again.";
  }

  private static String unread(FailureGroup group) {
    return group.exception().isPresent() && group.fingerprint().pattern().isEmpty()
        ? "its message lies in the client data store, or cannot be read"
        : "";
  }
}
