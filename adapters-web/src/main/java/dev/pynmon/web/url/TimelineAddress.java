package dev.pynmon.web.url;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The address of the timeline, and how a time stands in an address. */
public final class TimelineAddress {
  /** The parameter that names a time that ends now, or {@link Preset#CUSTOM}. */
  public static final String RANGE = "time_range";

  /** What names a time, in the order in which it is offered. */
  public static final List<String> RANGES =
      Stream.concat(Arrays.stream(Preset.values()).map(Preset::code), Stream.of(Preset.CUSTOM))
          .toList();

  /** The parameter for the beginning of a window. */
  public static final String START = "start_date";

  /** The parameter for its end. */
  public static final String END = "end_date";

  /** The parameter for how far apart ticks are. */
  public static final String RESOLUTION = "resolution";

  /** The parameter that names the event to mark. */
  public static final String FOCUS = "focus_event";

  /** The parameter that names the selected invocations. */
  public static final String SELECTED = "selected";

  private TimelineAddress() {}

  /** The timeline as it opens by itself. */
  public static Url bare(Links links) {
    return links.to("invocations", "timeline");
  }

  /** The timeline of a window. */
  public static Url of(TimeWindow window, Links links) {
    return at(window, bare(links));
  }

  /** Another window of a timeline, whose other parameters are kept. */
  public static Url at(TimeWindow window, Url timeline) {
    Url custom = undated(timeline).with(RANGE, Preset.CUSTOM);
    return between(window.from(), window.to(), custom);
  }

  /** The same address without any time. */
  public static Url undated(Url timeline) {
    return timeline.without(RANGE, START, END);
  }

  /** Another time in an address, whose other parameters are kept. */
  public static Url at(Period period, Url url) {
    return undated(url).with(query(period));
  }

  /** A time in parameters. */
  public static Query query(Period period) {
    return switch (period) {
      case Preset preset -> new Query(List.of(new Query.Pair(RANGE, preset.code())));
      case Period.Fixed fixed -> query(fixed);
    };
  }

  private static Query query(Period.Fixed fixed) {
    Query.Pair custom = new Query.Pair(RANGE, Preset.CUSTOM);
    Query.Pair from = new Query.Pair(START, fixed.window().from().toString());
    return fixed.isOpen()
        ? new Query(List.of(custom, from))
        : new Query(List.of(custom, from, new Query.Pair(END, fixed.window().to().toString())));
  }

  /** An address with a beginning and an end. */
  public static Url between(Instant from, Instant to, Url url) {
    return url.with(START, from).with(END, to);
  }
}
