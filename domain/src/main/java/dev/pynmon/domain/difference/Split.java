package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The side of a number on which some stand out most. */
final class Split {
  private Split() {}

  /** What one of them has. */
  private record Number(double value, int index) {}

  /** A side of a cut, and how far it stands out. */
  private record Side(Comparison comparison, int end, double score) {}

  /**
   * The best of a measure; empty where no side holds enough of them.
   *
   * @param all those first, then the others
   * @param those how many they are
   */
  static Optional<Tried> of(Measure measure, List<Traits> all, int those) {
    List<Number> numbers = new ArrayList<>();
    BitSet known = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      Double value = all.get(i).numbers().get(measure);
      if (value != null) {
        numbers.add(new Number(value, i));
        known.set(i);
      }
    }
    numbers.sort(Comparator.comparingDouble(Number::value));
    return new Search(measure, numbers, known, those).best();
  }

  /** Looks at all cuts of a measure, each once. */
  private record Search(Measure measure, List<Number> numbers, BitSet known, int those) {
    Optional<Tried> best() {
      int among = known.get(0, those).cardinality();
      int othersAmong = numbers.size() - among;
      Optional<Side> best = Optional.empty();
      int with = 0;
      int cuts = 0;
      for (int end = 1; end < numbers.size(); end++) {
        with += isOfThose(numbers.get(end - 1)) ? 1 : 0;
        if (numbers.get(end - 1).value() < numbers.get(end).value()) {
          cuts++;
          Counts below = new Counts(with, among, end - with, othersAmong);
          best = better(best, Comparison.AT_MOST, end, below);
          best = better(best, Comparison.ABOVE, end, below.rest());
        }
      }
      int tried = 2 * cuts;
      return best.map(side -> tried(side, tried));
    }

    private boolean isOfThose(Number number) {
      return number.index() < those;
    }

    private static Optional<Side> better(
        Optional<Side> best, Comparison comparison, int end, Counts counts) {
      return counts.standsOut() && best.filter(side -> side.score() >= counts.score()).isEmpty()
          ? Optional.of(new Side(comparison, end, counts.score()))
          : best;
    }

    private Tried tried(Side side, int tried) {
      BigDecimal cut =
          Cut.between(numbers.get(side.end() - 1).value(), numbers.get(side.end()).value());
      BitSet members = new BitSet();
      (side.comparison() == Comparison.AT_MOST
              ? numbers.subList(0, side.end())
              : numbers.subList(side.end(), numbers.size()))
          .forEach(number -> members.set(number.index()));
      return new Tried(measure.trait(side.comparison(), cut), members, known, tried, 0);
    }
  }
}
