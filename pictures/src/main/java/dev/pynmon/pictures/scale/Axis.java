package dev.pynmon.pictures.scale;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.WrittenZone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times above the lanes: round in the zone they are written in, never so many that their labels
 * touch.
 *
 * @param ticks oldest first, one at least
 * @param step from tick to tick, of months the shortest; zero where the window holds no round
 *     moment
 */
public record Axis(List<Tick> ticks, Duration step) {
  public Axis {
    ticks = List.copyOf(ticks);
  }

  /**
   * A moment of the axis.
   *
   * @param at the moment
   * @param x where it stands
   * @param label its text
   * @param anchor which part of the text stands there
   */
  public record Tick(Instant at, double x, String label, Anchor anchor) {}

  /** Which part of a text stands at its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** The axis of a window, with ticks as near one another as asked for and as readable. */
  public static Axis of(TimeWindow window, Resolution resolution) {
    TickLabel label = TickLabel.of(window.length(), resolution);
    TimeScale scale = new TimeScale(window);
    TickStep step = TickSteps.step(scale, resolution, label.spacing());
    List<Tick> round =
        apart(
            step.between(window, WrittenZone.get()).mapToObj(micros -> tick(micros, scale, label)),
            label.spacing());
    return round.isEmpty()
        ? new Axis(List.of(tick(Micros.of(window.from()), scale, label)), Duration.ZERO)
        : new Axis(round, Duration.ofMillis(step.least() / 1_000));
  }

  /** Without those that would touch the one before: a clock that is set back repeats itself. */
  private static List<Tick> apart(Stream<Tick> ticks, double spacing) {
    List<Tick> apart = new ArrayList<>();
    ticks
        .filter(tick -> apart.isEmpty() || tick.x() - apart.getLast().x() >= spacing)
        .forEachOrdered(apart::add);
    return apart;
  }

  private static Tick tick(long micros, TimeScale scale, TickLabel label) {
    Instant at = Micros.toInstant(micros);
    double x = scale.x(micros);
    return new Tick(at, x, label.text(at), anchor(x, label.width() / 2));
  }

  private static Anchor anchor(double x, double half) {
    if (x - half < Measures.LEFT) {
      return Anchor.START;
    }
    return x + half > Measures.LEFT + Measures.CONTENT ? Anchor.END : Anchor.MIDDLE;
  }
}
