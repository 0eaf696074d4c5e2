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
  private record Pair(double moment, double number) {}

  /** Whether a number of these runs on. Cost: that of sorting them. */
  static boolean has(Measure measure, List<Traits> all) {
    if (measure.aspect() != Aspect.ARGUMENT) {
      return false;
    }
    List<Pair> pairs =
        all.stream()
            .map(Traits::numbers)
            .filter(each -> each.containsKey(measure) && each.containsKey(TimeCluster.MEASURE))
            .map(each -> new Pair(each.get(TimeCluster.MEASURE), each.get(measure)))
            .sorted(Comparator.comparingDouble(Pair::moment))
            .toList();
    return pairs.size() >= LEAST
        && 10 * distinct(pairs) >= NEARLY_ALL * pairs.size()
        && Math.abs(correlation(pairs)) >= CLOSE;
  }

  private static int distinct(List<Pair> pairs) {
    Set<Double> numbers = new HashSet<>();
    pairs.forEach(each -> numbers.add(each.number()));
    return numbers.size();
  }

  /** Of the ranks, oldest first. */
  private static double correlation(List<Pair> pairs) {
    int[] byNumber =
        Stream.iterate(0, i -> i + 1)
            .limit(pairs.size())
            .sorted(Comparator.comparingDouble(i -> pairs.get(i).number()))
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
