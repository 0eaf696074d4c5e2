package dev.pynmon.web.timeline;

import static dev.pynmon.web.url.TimelineAddress.END;
import static dev.pynmon.web.url.TimelineAddress.RANGE;
import static dev.pynmon.web.url.TimelineAddress.RANGES;
import static dev.pynmon.web.url.TimelineAddress.START;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.param.DateNotices;
import dev.pynmon.web.param.Params;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time that a picture shows.
 *
 * @param preset the preset that ends now; empty for a window of the visitor's own
 * @param window the time itself, to the microsecond
 * @param live true when it goes on until now: with a preset, or where neither end was given
 */
record Range(Optional<Preset> preset, TimeWindow window, boolean live) {
  /** What half a window is filled up to. */
  private static final Duration FILL = Duration.ofHours(1);

  static Range read(Params params, Instant now) {
    boolean dated = params.text(START).isPresent() || params.text(END).isPresent();
    String fallback = dated && params.text(RANGE).isEmpty() ? Preset.CUSTOM : Preset.DEFAULT.code();
    Instant present = now.truncatedTo(ChronoUnit.MILLIS);
    return Preset.find(params.choice(RANGE, RANGES, fallback))
        .map(preset -> preset(preset, dated, params, present))
        .orElseGet(() -> custom(params, present));
  }

  /** The word in the address. */
  String word() {
    return preset.map(Preset::code).orElse(Preset.CUSTOM);
  }

  private static Range preset(Preset preset, boolean dated, Params params, Instant now) {
    if (dated) {
      params.notice(DateNotices.unused(START, END, preset.code()));
    }
    return new Range(Optional.of(preset), preset.endingAt(now), true);
  }

  private static Range custom(Params params, Instant now) {
    Optional<Instant> from = params.moment(START);
    Optional<Instant> to = params.moment(END);
    if (from.isPresent() && to.isPresent()) {
      return given(params.window(START, END, now).orElseThrow(), false);
    }
    Instant end = to.or(() -> from.map(start -> start.plus(FILL))).orElse(now);
    sayMissing(params, from.isPresent(), to.isPresent());
    return given(TimeWindow.within(end.minus(FILL), end), from.isEmpty() && to.isEmpty());
  }

  private static void sayMissing(Params params, boolean from, boolean to) {
    String missing = from ? END : to ? START : START + " and " + END;
    String shown = from ? "the hour from " + START : to ? "the hour until " + END : "the last hour";
    params.notice(DateNotices.missing(missing, shown));
  }

  private static Range given(TimeWindow window, boolean live) {
    return new Range(Optional.empty(), Windows.exact(window), live);
  }
}
