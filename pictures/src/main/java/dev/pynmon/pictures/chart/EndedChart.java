package dev.pynmon.pictures.chart;

import dev.pynmon.domain.query.Slice;
import dev.pynmon.pictures.svg.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Where bars of what ended stand: successes above, failures below, each kind to its own scale.
 *
 * @param bars oldest first
 * @param levels the lines behind them
 * @param ticks the times below, oldest first
 */
record EndedChart(List<Bar> bars, List<Level> levels, List<Tick> ticks) {
  static final double WIDTH = 746;
  static final double HEIGHT = 162;

  private static final double PLOT = 712;
  private static final double BAR_WIDTH = 7.9;
  private static final double TOP_BASE = 100;
  private static final double TOP_HEIGHT = 88;
  private static final double BOTTOM_BASE = 142;
  private static final double BOTTOM_HEIGHT = 28;
  private static final int LAST_TICK = 4;

  EndedChart {
    bars = List.copyOf(bars);
    levels = List.copyOf(levels);
    ticks = List.copyOf(ticks);
  }

  /**
   * What ended in one slice.
   *
   * @param failed true for failures
   * @param box where it stands, one unit high at least
   */
  record Bar(boolean failed, Box box) {}

  /**
   * A line at a height.
   *
   * @param y where
   * @param value what it stands for
   */
  record Level(double y, long value) {}

  /**
   * A time.
   *
   * @param x where it stands
   * @param slice the slice that begins there
   * @param last true for the end of the last one, whose text ends there
   */
  record Tick(double x, int slice, boolean last) {}

  static EndedChart of(List<Slice> slices) {
    long top = scale(slices.stream().mapToLong(Slice::succeeded));
    long bottom = scale(slices.stream().mapToLong(Slice::failed));
    return new EndedChart(bars(slices, top, bottom), levels(top, bottom), timeTicks());
  }

  /** The next round number that has a half. */
  private static long scale(LongStream values) {
    long most = values.max().orElse(0);
    for (long power = 1; ; power *= 10) {
      for (long factor : new long[] {2, 4, 6, 10}) {
        if (factor * power >= most) {
          return factor * power;
        }
      }
    }
  }

  private static List<Level> levels(long top, long bottom) {
    return List.of(
        new Level(TOP_BASE, 0),
        new Level(TOP_BASE - TOP_HEIGHT / 2, top / 2),
        new Level(TOP_BASE - TOP_HEIGHT, top),
        new Level(BOTTOM_BASE, 0),
        new Level(BOTTOM_BASE - BOTTOM_HEIGHT, bottom));
  }

  private static List<Bar> bars(List<Slice> slices, long top, long bottom) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      double x = i * PLOT / Slice.COUNT;
      Slice slice = slices.get(i);
      if (slice.succeeded() > 0) {
        bars.add(new Bar(false, box(x, TOP_BASE, TOP_HEIGHT * slice.succeeded() / top)));
      }
      if (slice.failed() > 0) {
        bars.add(new Bar(true, box(x, BOTTOM_BASE, BOTTOM_HEIGHT * slice.failed() / bottom)));
      }
    }
    return bars;
  }

  private static Box box(double x, double base, double height) {
    double shown = Math.max(1, height);
    return new Box(x, base - shown, BAR_WIDTH, shown);
  }

  private static List<Tick> timeTicks() {
    return IntStream.rangeClosed(0, LAST_TICK)
        .mapToObj(i -> new Tick(i * PLOT / LAST_TICK, i * Slice.COUNT / LAST_TICK, i == LAST_TICK))
        .toList();
  }
}
