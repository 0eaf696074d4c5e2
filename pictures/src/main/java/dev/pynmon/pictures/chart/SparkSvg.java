package dev.pynmon.pictures.chart;

import static dev.pynmon.pictures.svg.SvgNumber.tenth;

import dev.pynmon.domain.query.Slice;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/**
 * A small line of what ended when, without numbers: its own greatest value is as high as it is. It
 * is stretched to the room it is given.
 */
public final class SparkSvg {
  private static final int MERGED = 3;
  private static final double WIDTH = 100;
  private static final double BASE = 24;
  private static final double HEIGHT = 21;
  private static final String VIEW_BOX = "0 0 100 26";
  private static final String LEFT_BOTTOM = "0,26 ";
  private static final String RIGHT_BOTTOM = " 100,26";

  private SparkSvg() {}

  /**
   * Successes and failures together.
   *
   * @param slices what ended, oldest first; each {@value #MERGED} are one point of the line
   * @param inline true where it stands in a line of text
   * @param label what it shows
   */
  public static Svg ended(List<Slice> slices, boolean inline, String label) {
    return draw(slices, Slice::ended, css(inline), label);
  }

  /**
   * Failures, in the colour of trouble when there are any.
   *
   * @param slices what ended, oldest first; each {@value #MERGED} are one point of the line
   * @param inline true where it stands in a line of text
   * @param label what it shows
   */
  public static Svg failed(List<Slice> slices, boolean inline, String label) {
    boolean bad = slices.stream().anyMatch(slice -> slice.failed() > 0);
    return draw(slices, Slice::failed, css(inline) + (bad ? " bad" : ""), label);
  }

  private static String css(boolean inline) {
    return inline ? "spark inline" : "spark";
  }

  private static Svg draw(
      List<Slice> slices, ToLongFunction<Slice> measure, String css, String label) {
    String line = line(merged(slices).stream().map(measure::applyAsLong).toList());
    return new SvgWriter()
        .open("svg")
        .attribute("class", css)
        .attribute("viewBox", VIEW_BOX)
        .attribute("preserveAspectRatio", "none")
        .attribute("role", "img")
        .attribute("aria-label", label)
        .open("polygon")
        .attribute("class", "area")
        .attribute("points", LEFT_BOTTOM + line + RIGHT_BOTTOM)
        .close()
        .open("polyline")
        .attribute("points", line)
        .close()
        .close()
        .svg();
  }

  private static List<Slice> merged(List<Slice> slices) {
    return slices.stream()
        .gather(Gatherers.windowFixed(MERGED))
        .map(some -> some.stream().reduce(new Slice(0, 0), Slice::plus))
        .toList();
  }

  private static String line(List<Long> values) {
    long most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(0));
    double step = WIDTH / Math.max(1, values.size() - 1);
    return IntStream.range(0, values.size())
        .mapToObj(i -> point(i * step, BASE - HEIGHT * values.get(i) / most))
        .collect(Collectors.joining(" "));
  }

  private static String point(double x, double y) {
    return SvgNumber.of(tenth(x)) + "," + SvgNumber.of(tenth(y));
  }
}
