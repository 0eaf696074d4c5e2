package dev.pynmon.web.timeline;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.figure.Bar;
import dev.pynmon.pictures.timeline.figure.DrawnStay;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.Point;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invocation in the table, as far as the window shows it.
 *
 * @param toldLink its page
 * @param toldBadge its newest status
 * @param rowCause why it failed; at most one
 * @param toldTask its task; without a key when it is not known
 * @param toldCaller the beginning of the id of the invocation that called it, which has a row of
 *     its own; "" for none
 * @param toldRunners where it was, in the order of time
 * @param toldSpan when it was seen
 */
record TimelineTableRow(
    InvocationLink toldLink,
    StatusBadge toldBadge,
    List<FailureCauseView> rowCause,
    TaskLink toldTask,
    String toldCaller,
    String toldRunners,
    Span toldSpan) {

  static TimelineTableRow of(
      Figure figure,
      Optional<FailureCause> failureCause,
      String caller,
      Map<String, String> names,
      Function<Instant, String> time,
      TimelineUrls urls) {
    return new TimelineTableRow(
        InvocationLink.of(figure.subject().id(), urls.links()),
        StatusBadge.of(figure.status()),
        FailureCauseView.any(failureCause),
        TaskLink.of(figure.subject().task(), urls.links()),
        caller,
        runners(figure, names),
        Span.of(segments(figure), time));
  }

  /** By the time they end: what goes on is last. */
  private static List<Segment> segments(Figure figure) {
    return figure.stays().stream()
        .flatMap(
            stay ->
                Stream.concat(
                    stay.bars().stream().map(Bar::segment),
                    stay.points().stream().map(Point::segment)))
        .sorted(Comparator.comparing(Segment::from).thenComparing(Segment::until))
        .toList();
  }

  private static String runners(Figure figure, Map<String, String> names) {
    return figure.stays().stream()
        .map(DrawnStay::lane)
        .distinct()
        .map(lane -> Objects.requireNonNullElse(names.get(lane.value()), lane.value()))
        .map(SafeText::name)
        .collect(Collectors.joining(", "));
  }

  /**
   * When an invocation was seen.
   *
   * @param spanFrom when first
   * @param spanEarlier true when it was there before
   * @param spanTo when last
   * @param spanGoing true when it still goes on
   * @param spanCut true when it went on after that, as far as anybody knows
   * @param spanLength how long that is
   */
  record Span(
      String spanFrom,
      boolean spanEarlier,
      String spanTo,
      boolean spanGoing,
      boolean spanCut,
      String spanLength) {
    private static Span of(List<Segment> segments, Function<Instant, String> time) {
      Segment first = segments.getFirst();
      Segment last = segments.getLast();
      return new Span(
          time.apply(first.from()),
          first.isCutAtStart(),
          time.apply(last.knownUntil()),
          last.end() == SegmentEnd.ONGOING,
          last.isCutAtEnd(),
          DurationText.of(Duration.between(first.from(), last.knownUntil())));
    }
  }
}
