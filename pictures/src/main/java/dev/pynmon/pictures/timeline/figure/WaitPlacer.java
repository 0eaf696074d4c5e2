package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.timeline.Wait;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Gives the lines of waits their places. */
final class WaitPlacer {
  /** Between the rings round bars of two rows, from the middle of the upper one. */
  private static final double BELOW = 9.5;

  /** Shorter ones would be a dot below each bar. */
  private static final double SHORTEST = 4;

  private final TimeScale scale;
  private final ToDoubleFunction<Stay> middle;

  /**
   * Nothing has its place yet.
   *
   * @param middle half way down the row of a stay
   */
  WaitPlacer(TimeScale scale, ToDoubleFunction<Stay> middle) {
    this.scale = scale;
    this.middle = middle;
  }

  /** The lines of an invocation that are long enough to be seen. */
  List<WaitLine> place(Journey journey) {
    return journey.presence().waits().stream()
        .flatMap(wait -> line(wait, journey).stream())
        .toList();
  }

  private Optional<WaitLine> line(Wait wait, Journey journey) {
    double x1 = scale.x(wait.from());
    double x2 = scale.x(wait.until());
    if (x2 - x1 < SHORTEST) {
      return Optional.empty();
    }
    int number = wait.taken().orElseGet(wait.since()::getAsInt);
    double y = middle.applyAsDouble(journey.stays().get(number));
    double mark = wait.goesOn() ? PointShape.HOLLOW_CIRCLE.reach() : barEdge(journey, number);
    return Optional.of(new WaitLine(wait, x1, x2, y + BELOW, y + mark));
  }

  private static double barEdge(Journey journey, int number) {
    return BarForm.of(journey.presence().segments().get(number).status())
            .map(BarForm::height)
            .orElse(Measures.BAR_HEIGHT)
        / 2;
  }
}
