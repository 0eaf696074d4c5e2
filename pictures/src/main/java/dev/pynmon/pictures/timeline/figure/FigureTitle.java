package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.text.StatusText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what a part of the picture is, for the pointer that rests on it and for screen readers. */
final class FigureTitle {
  /** So many bytes of a name: of Latin letters as many. */
  private static final int NAME = 56;

  private FigureTitle() {}

  /** For example "charge f85b0044 FAILED, waited 38.02 s, ran 12.57 s". */
  static String of(Figure figure) {
    String how =
        StatusText.name(figure.status())
            + waited(figure.waits())
            + ran(figure.bars().toList())
            + taken(figure.handOvers());
    return name(figure) + " " + ShortId.of(figure.subject().id()) + " " + how;
  }

  /** For example "RETRY, ran 20.00 s"; of a mere mark "REGISTERED 14:42:07". */
  static String of(DrawnStay stay) {
    Segment last = last(stay);
    String ran = ran(stay.bars());
    String status = StatusText.name(last.status());
    return ran.isEmpty() ? status + " " + MomentText.clock(last.from()) : status + ran;
  }

  /** Who took it up behind the window, where the history tells. */
  private static String taken(List<HandOver> lines) {
    return lines.stream()
        .flatMap(line -> line.later().stream())
        .map(
            change ->
                ", taken up "
                    + MomentText.clock(change.at())
                    + change.runnerContext().map(by -> " by " + ShortId.of(by)).orElse(""))
        .findFirst()
        .orElse("");
  }

  /** The first part that is more than a mark. */
  static DrawnStay main(Figure figure) {
    return figure.stays().stream()
        .filter(stay -> !stay.bars().isEmpty())
        .findFirst()
        .orElse(figure.stays().getFirst());
  }

  private static String name(Figure figure) {
    return figure
        .subject()
        .task()
        .map(TaskKey::function)
        .map(name -> SafeText.within(name, NAME))
        .orElse("(task not known)");
  }

  /** How long, as far as that is seen. */
  private static String waited(List<WaitLine> waits) {
    if (waits.isEmpty()) {
      return "";
    }
    String length = DurationText.of(sum(waits.stream().map(line -> line.seen().length())));
    boolean goesOn = waits.getLast().seen().goesOn();
    return ", waited " + length + (goesOn ? " and was not taken in this window" : "");
  }

  private static String ran(List<Bar> bars) {
    List<Bar> runs = bars.stream().filter(bar -> bar.form() != BarForm.THIN).toList();
    if (runs.isEmpty()) {
      return "";
    }
    return isPart(runs)
        ? ", ran " + length(runs, Segment::from) + " in this window" + how(runs)
        : ", ran " + length(runs, Segment::since) + how(runs);
  }

  /** True where it is not known here how long the attempt ran before the window, or behind it. */
  private static boolean isPart(List<Bar> runs) {
    Segment first = runs.getFirst().segment();
    return first.isCutAtStart() && first.status() != KnownStatus.RUNNING
        || runs.getLast().segment().end() == SegmentEnd.CUT;
  }

  private static String how(List<Bar> runs) {
    Segment last = runs.getLast().segment();
    return switch (last.end()) {
      case ONGOING -> " so far";
      case SILENT -> " until its runner fell silent";
      case STALE ->
          ", not known since "
              + MomentText.clock(last.knownUntil())
              + ", when its runner fell silent";
      case CUT -> "";
      case CHANGED ->
          last.next().filter(next -> next == KnownStatus.KILLED).isPresent()
              ? " until its runner was stopped"
              : "";
    };
  }

  private static String length(List<Bar> runs, Function<Segment, Instant> from) {
    return DurationText.of(
        sum(
            runs.stream()
                .map(Bar::segment)
                .map(segment -> Duration.between(from.apply(segment), segment.knownUntil()))));
  }

  private static Duration sum(Stream<Duration> some) {
    return some.reduce(Duration.ZERO, Duration::plus);
  }

  private static Segment last(DrawnStay stay) {
    return stay.points().isEmpty()
        ? stay.bars().getLast().segment()
        : later(stay.points().getLast().segment(), stay);
  }

  private static Segment later(Segment point, DrawnStay stay) {
    return stay.bars().isEmpty() || !stay.bars().getLast().segment().from().isAfter(point.from())
        ? point
        : stay.bars().getLast().segment();
  }
}
