package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Differences.Clear;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Leaves out what only says again when something was: a number that runs on, or a runner of those
 * minutes, sets failures apart from the successes of other times, but not from those of their own.
 *
 * @param clear what sets them apart
 * @param those so many of all that it is true of come first, the others behind them
 * @param test for all of them
 */
record OfTheirTime(List<Clear> clear, int those, Fisher test) {
  /** What was found already need not be found once more, but be no chance. */
  private static final double CHANCE = 0.01;

  /** What is left, all where no time sets them apart. */
  List<Clear> left() {
    Optional<Clear> time =
        clear.stream()
            .filter(each -> each.tried().trait().aspect().isTime())
            .min(Comparator.comparingDouble(Clear::chance));
    return time.map(clearest -> clear.stream().flatMap(each -> within(each, clearest)).toList())
        .orElse(clear);
  }

  /** Below the time where too few of the others are of it to say. */
  private Stream<Clear> within(Clear each, Clear time) {
    BitSet then = time.tried().members();
    if (each.tried().members().equals(then) || differs(each, time.tried())) {
      return Stream.of(each);
    }
    return each.tried().counts(then, those).othersAmong() < Differences.LEAST
        ? Stream.of(new Clear(each.tried(), Math.nextUp(Math.max(each.chance(), time.chance()))))
        : Stream.empty();
  }

  /** In that time or outside of it. */
  private boolean differs(Clear each, Tried time) {
    BitSet outside = (BitSet) time.known().clone();
    outside.andNot(time.members());
    return Stream.of(time.members(), outside)
        .map(some -> each.tried().counts(some, those))
        .anyMatch(counts -> counts.standsOut() && test.chance(counts) <= CHANCE);
  }
}
