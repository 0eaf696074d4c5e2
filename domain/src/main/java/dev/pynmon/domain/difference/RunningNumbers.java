package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers that only run on with time, as those of orders do: nearly each invocation has another,
 * and who ran later has a higher one, or a lower. They tell when something was, not why.
 */
final class RunningNumbers {
  /** Of fewer it is not told. */
  private static final int LEAST = 2 * Differences.LEAST;

  /** So many of ten are different. */
  private static final int NEARLY_ALL = 9;

  /** So close (Spearman's rank correlation): calls wait, and overtake each other. */
  private static final double CLOSE = 0.9;

  private RunningNumbers() {}

  /** When something ran, and what it has. */
  private record Point(double moment, double number) {}

  /** Whether a number of these runs on. Cost: that of sorting them. */
  static boolean has(Measure measure, List<Traits> all) {
    if (measure.aspect() != Aspect.ARGUMENT) {
      return false;
    }
    List<Point> points =
        all.stream()
            .map(Traits::numbers)
            .filter(each -> each.containsKey(measure) && each.containsKey(TimeCluster.MEASURE))
            .map(each -> new Point(each.get(TimeCluster.MEASURE), each.get(measure)))
            .sorted(Comparator.comparingDouble(Point::moment))
            .toList();
    return points.size() >= LEAST
        && 10 * distinct(points) >= NEARLY_ALL * points.size()
        && Math.abs(correlation(points)) >= CLOSE;
  }

  private static int distinct(List<Point> points) {
    Set<Double> numbers = new HashSet<>();
    points.forEach(each -> numbers.add(each.number()));
    return numbers.size();
  }

  /** Of the ranks, oldest first. */
  private static double correlation(List<Point> points) {
    int[] byNumber =
        Stream.iterate(0, i -> i + 1)
            .limit(points.size())
            .sorted(Comparator.comparingDouble(i -> points.get(i).number()))
            .mapToInt(Integer::intValue)
            .toArray();
    double squares = 0;
    for (int rank = 0; rank < byNumber.length; rank++) {
      double apart = byNumber[rank] - rank;
      squares += apart * apart;
    }
    double n = byNumber.length;
    return 1 - 6 * squares / (n * (n * n - 1));
  }
}
