package dev.pynmon.web.task;

import dev.pynmon.domain.task.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small line of what ended when, for the template {@code task/spark}.
 *
 * @param sparkClass how it is drawn
 * @param sparkLabel what it shows
 * @param sparkArea the points of what lies under the line
 * @param sparkLine the points of the line
 */
public record Spark(String sparkClass, String sparkLabel, String sparkArea, String sparkLine) {
  private static final int MERGED = 3;
  private static final double WIDTH = 100;
  private static final double BASE = 24;
  private static final double HEIGHT = 21;

  /** Successes and failures together. */
  static Spark ended(List<Slice> slices, String extra, String label) {
    return of(slices, Slice::ended, ("spark " + extra).strip(), label);
  }

  /** Failures, in the colour of trouble when there are any. */
  static Spark failed(List<Slice> slices, String extra, String label) {
    boolean bad = slices.stream().anyMatch(slice -> slice.failed() > 0);
    return of(slices, Slice::failed, (("spark " + extra).strip() + (bad ? " bad" : "")), label);
  }

  private static Spark of(
      List<Slice> slices, ToLongFunction<Slice> measure, String drawn, String label) {
    List<Long> values = merged(slices).stream().map(measure::applyAsLong).toList();
    String line = line(values);
    return new Spark(drawn, label, "0,26 " + line + " 100,26", line);
  }

  private static List<Slice> merged(List<Slice> slices) {
    List<Slice> merged = new ArrayList<>();
    for (int from = 0; from < slices.size(); from += MERGED) {
      List<Slice> some = slices.subList(from, Math.min(slices.size(), from + MERGED));
      merged.add(some.stream().reduce(new Slice(0, 0), Slice::plus));
    }
    return merged;
  }

  private static String line(List<Long> values) {
    long most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(0));
    double step = WIDTH / Math.max(1, values.size() - 1);
    return IntStream.range(0, values.size())
        .mapToObj(i -> number(i * step) + "," + number(BASE - HEIGHT * values.get(i) / most))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
