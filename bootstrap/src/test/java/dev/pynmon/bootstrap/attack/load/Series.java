package dev.pynmon.bootstrap.attack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Samples of one figure, taken at equal distances.
 *
 * @param name what it is
 * @param slack by how much it may grow over the second half though it is flat
 * @param samples in their order
 */
record Series(String name, double slack, List<Double> samples) {
  private static final double SHARE = 0.05;

  static Series of(String name, double slack) {
    return new Series(name, slack, new ArrayList<>());
  }

  void add(double sample) {
    samples.add(sample);
  }

  /** By how much the second half grew from its begin to its end, by the line that fits it best. */
  double growth() {
    List<Double> half = half();
    double middle = (half.size() - 1) / 2.0;
    double mean = mean();
    double above =
        IntStream.range(0, half.size()).mapToDouble(i -> (i - middle) * (half.get(i) - mean)).sum();
    double below = IntStream.range(0, half.size()).mapToDouble(i -> Math.pow(i - middle, 2)).sum();
    return below == 0 ? 0 : above / below * (half.size() - 1);
  }

  boolean isFlat() {
    return growth() <= Math.max(slack, SHARE * mean());
  }

  /** Of the second half. */
  double mean() {
    return half().stream().mapToDouble(sample -> sample).average().orElse(0);
  }

  double most() {
    return samples.stream().mapToDouble(sample -> sample).max().orElse(0);
  }

  private List<Double> half() {
    return samples.subList(samples.size() / 2, samples.size());
  }
}
