package dev.pynmon.pictures.scale;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;

/**
 * From time to the plot and back.
 *
 * @param window what the width of the plot stands for
 */
public record TimeScale(TimeWindow window) {
  /**
   * Where a moment stands; outside the plot for moments outside the window. A window without length
   * has everything at its left side.
   */
  public double x(Instant moment) {
    return x(Micros.of(moment));
  }

  double x(long micros) {
    long from = Micros.of(window.from());
    long length = length();
    return length == 0
        ? Measures.LEFT
        : Measures.LEFT + Measures.CONTENT * ((double) (micros - from) / length);
  }

  /** How wide a span is, {@value Measures#MIN_BAR_WIDTH} at least. */
  public double width(Instant from, Instant to) {
    return Math.max(Measures.MIN_BAR_WIDTH, x(to) - x(from));
  }

  /** The length of the window in microseconds. */
  long length() {
    return Micros.of(window.to()) - Micros.of(window.from());
  }
}
