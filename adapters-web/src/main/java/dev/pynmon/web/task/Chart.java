package dev.pynmon.web.task;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.Slice;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.task.ChartView.Bar;
import dev.pynmon.web.task.ChartView.Level;
import dev.pynmon.web.task.ChartView.Row;
import dev.pynmon.web.task.ChartView.Tick;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Draws what ended when, to the measures of the look. */
final class Chart {
  private static final double WIDTH = 712;
  private static final double TOP_BASE = 100;
  private static final double TOP_HEIGHT = 88;
  private static final double BOTTOM_BASE = 142;
  private static final double BOTTOM_HEIGHT = 28;
  private static final double BELOW_LINE = 3.5;
  private static final int TICKS = 4;
  private static final Duration DAY = Duration.ofDays(1);

  private final TimeWindow window;
  private final List<Slice> slices;
  private final long topScale;
  private final long bottomScale;

  private Chart(TimeWindow window, List<Slice> slices) {
    this.window = window;
    this.slices = slices;
    this.topScale = scale(slices.stream().mapToLong(Slice::succeeded));
    this.bottomScale = scale(slices.stream().mapToLong(Slice::failed));
  }

  static ChartView of(TimeWindow window, List<Slice> slices) {
    return new Chart(window, slices).view();
  }

  private ChartView view() {
    String title = "Finished per " + span(length());
    return new ChartView(title, label(title), levels(), bars(), ticks(), rows());
  }

  private Duration length() {
    return window.length().dividedBy(Slice.COUNT);
  }

  /** The length of a slice: {@code minute}, {@code 15 s}, {@code 2 h 48 min}. */
  private static String span(Duration length) {
    long seconds = Math.max(1, length.toSeconds());
    if (seconds < 60) {
      return seconds == 1 ? "second" : seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return minutes == 1 ? "minute" : minutes + " min";
    }
    return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
  }

  private String label(String title) {
    return title
        + ": "
        + CountText.of(slices.stream().mapToLong(Slice::succeeded).sum())
        + " succeeded, "
        + CountText.of(slices.stream().mapToLong(Slice::failed).sum())
        + " failed";
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

  private List<Level> levels() {
    return List.of(
        level(TOP_BASE, 0),
        level(TOP_BASE - TOP_HEIGHT / 2, topScale / 2),
        level(TOP_BASE - TOP_HEIGHT, topScale),
        level(BOTTOM_BASE, 0),
        level(BOTTOM_BASE - BOTTOM_HEIGHT, bottomScale));
  }

  private static Level level(double y, long value) {
    return new Level(number(y), number(y + BELOW_LINE), CountText.of(value));
  }

  private List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      double x = i * WIDTH / Slice.COUNT;
      Slice slice = slices.get(i);
      if (slice.succeeded() > 0) {
        bars.add(bar("calm", x, TOP_BASE, TOP_HEIGHT * slice.succeeded() / topScale));
      }
      if (slice.failed() > 0) {
        bars.add(
            bar("bar st-failed", x, BOTTOM_BASE, BOTTOM_HEIGHT * slice.failed() / bottomScale));
      }
    }
    return bars;
  }

  private static Bar bar(String drawn, double x, double base, double height) {
    double shown = Math.max(1, height);
    return new Bar(drawn, number(x), number(base - shown), number(shown));
  }

  private List<Tick> ticks() {
    return IntStream.rangeClosed(0, TICKS)
        .mapToObj(
            i ->
                new Tick(
                    i == TICKS ? "tm end" : "tm",
                    number(i * WIDTH / TICKS),
                    time(at(i * Slice.COUNT / TICKS))))
        .toList();
  }

  private List<Row> rows() {
    return IntStream.range(0, slices.size())
        .mapToObj(
            i ->
                new Row(
                    time(at(i)),
                    CountText.of(slices.get(i).succeeded()),
                    CountText.of(slices.get(i).failed())))
        .toList();
  }

  private Instant at(int slice) {
    return window.from().plus(window.length().multipliedBy(slice).dividedBy(Slice.COUNT));
  }

  private String time(Instant at) {
    String clock = TimeText.clock(at);
    String shown = length().toSeconds() < 60 ? clock : clock.substring(0, 5);
    return window.length().compareTo(DAY) > 0
        ? TimeText.date(at).substring(5) + " " + shown
        : shown;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
