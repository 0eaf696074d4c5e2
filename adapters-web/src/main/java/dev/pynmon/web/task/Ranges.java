package dev.pynmon.web.task;

import static dev.pynmon.web.url.TimelineAddress.END;
import static dev.pynmon.web.url.TimelineAddress.START;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.listing.TimeRange;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.DateNotices;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The times over which statistics are made, with the words of the list and the timeline. */
public final class Ranges {
  /** The parameter. */
  public static final String PARAMETER = TimelineAddress.RANGE;

  /** What is shown when nothing is asked for. */
  public static final Preset DEFAULT = Preset.HOUR;

  /** What an end alone is filled up to. */
  private static final Duration FILL = DEFAULT.length();

  private static final String COME = "a time of which some has come";

  private Ranges() {}

  /**
   * What is asked for; said when it is not known. A beginning alone is the time since then.
   *
   * @throws BadParameterException for a time that is none, that ends before it begins, or of which
   *     nothing has come: there is nothing to tell of that
   */
  public static Period read(Params params, Instant now) {
    Optional<Instant> from = params.moment(START);
    Optional<Instant> to = params.moment(END);
    boolean dated = from.isPresent() || to.isPresent();
    String fallback = dated && params.text(PARAMETER).isEmpty() ? Preset.CUSTOM : DEFAULT.code();
    Optional<Preset> preset =
        Preset.find(params.choice(PARAMETER, TimelineAddress.RANGES, fallback));
    preset
        .filter(_ -> dated)
        .ifPresent(shown -> params.notice(DateNotices.unused(START, END, shown.code())));
    return preset.<Period>map(shown -> shown).orElseGet(() -> chosen(params, from, to, now));
  }

  private static Period chosen(
      Params params, Optional<Instant> from, Optional<Instant> to, Instant now) {
    from.filter(now::isBefore).ifPresent(_ -> refuse(params, START));
    to.map(end -> end.minus(FILL))
        .filter(begin -> from.isEmpty() && now.isBefore(begin))
        .ifPresent(_ -> refuse(params, END));
    Optional<TimeWindow> dated = params.window(START, END, now);
    if (from.isPresent()) {
      return to.flatMap(_ -> dated)
          .map(Period.Fixed::new)
          .orElseGet(() -> Period.Fixed.since(from.get()));
    }
    String missing = to.isPresent() ? START : START + " and " + END;
    String shown = to.isPresent() ? "the hour until " + END : "the last hour";
    params.notice(DateNotices.missing(missing, shown));
    return to.<Period>map(end -> new Period.Fixed(TimeWindow.within(end.minus(FILL), end)))
        .orElse(DEFAULT);
  }

  private static void refuse(Params params, String name) {
    throw new BadParameterException(name, params.text(name).orElse(""), COME);
  }

  /**
   * As of when a report is; where it is of all of a time that is over, nothing new is looked for.
   */
  public static Head head(Head head, TaskReport report) {
    Head dated = head.asOf(report.asOf());
    return report.isFinal() ? dated.live(Head.Live.STILL) : dated;
  }

  /** What keeps the time in a link to a page that shows another by itself. */
  static Query query(Period range) {
    return range == DEFAULT ? Query.NONE : TimelineAddress.query(range);
  }

  /** In words: {@code last hour}, {@code time from 2026-11-24 14:00:00 to 15:00:00 UTC}. */
  public static String text(Period range) {
    return switch (range) {
      case Preset preset -> TimeRange.of(preset.code()).label().toLowerCase(Locale.ROOT);
      case Period.Fixed fixed -> "time " + text(fixed);
    };
  }

  /** {@code from 2026-11-24 14:00:00 to 15:00:00 UTC}. */
  static String text(Period.Fixed fixed) {
    Instant from = fixed.window().from();
    Instant to = fixed.window().to();
    if (fixed.isOpen()) {
      return "since " + TimeText.dated(from);
    }
    if (from.equals(to)) {
      return "at " + TimeText.dated(from);
    }
    return "from " + RangeText.dated(from, to, " to ");
  }
}
