package dev.pynmon.web.task;

import dev.pynmon.domain.task.Spread;
import dev.pynmon.pictures.text.DurationText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long attempts took. "" where nothing can be said.
 *
 * @param spreadMedian half took no longer
 * @param spreadP95 most took no longer
 * @param spreadP99 nearly all took no longer
 * @param spreadMax none took longer
 */
public record SpreadText(
    String spreadMedian, String spreadP95, String spreadP99, String spreadMax) {
  static SpreadText of(Optional<Spread> spread) {
    return new SpreadText(
        span(spread, Spread::median),
        span(spread, Spread::p95),
        span(spread, Spread::p99),
        span(spread, Spread::max));
  }

  private static String span(Optional<Spread> spread, Function<Spread, Duration> measure) {
    return spread.map(measure).map(DurationText::of).orElse("");
  }
}
