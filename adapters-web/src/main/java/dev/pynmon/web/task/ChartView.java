package dev.pynmon.web.task;

import java.util.List;

/**
 * What ended when as bars, for the template {@code task/chart}: successes above, failures below,
 * each with its own scale.
 *
 * @param chartTitle what is shown: {@code Finished per minute}
 * @param chartLabel the same for whoever cannot see it, with what stands out
 * @param chartLevels the lines behind the bars
 * @param chartBars the bars
 * @param chartTicks the times below
 * @param chartRows the same as a table
 */
public record ChartView(
    String chartTitle,
    String chartLabel,
    List<Level> chartLevels,
    List<Bar> chartBars,
    List<Tick> chartTicks,
    List<Row> chartRows) {

  /** A line at a height, and the number it stands for. */
  public record Level(String levelY, String levelTextY, String levelText) {}

  /** A bar. */
  public record Bar(String barClass, String barX, String barY, String barHeight) {}

  /** A time on the axis. */
  public record Tick(String tickClass, String tickX, String tickText) {}

  /** A slice of the window. */
  public record Row(String sliceFrom, String sliceSucceeded, String sliceFailed) {}
}
