package dev.pynmon.domain.difference;

import java.util.BitSet;

/**
 * A trait that may set some apart.
 *
 * @param trait the trait
 * @param members of whom it is true
 * @param known of whom it is known whether it is
 * @param sides the clearest of so many
 * @param ends so many of those are among the members because these end where they are
 */
record Tried(Trait trait, BitSet members, BitSet known, int sides, int ends) {
  /** One that was not chosen among several. */
  Tried(Trait trait, BitSet members, BitSet known) {
    this(trait, members, known, 1, 0);
  }

  /**
   * Of how many it is true.
   *
   * @param those so many come first, the others behind them
   */
  Counts counts(int those) {
    return counts(members, known, those);
  }

  /** The same among some alone. */
  Counts counts(BitSet some, int those) {
    return counts(both(members, some), both(known, some), those);
  }

  private static Counts counts(BitSet members, BitSet known, int those) {
    int with = members.get(0, those).cardinality();
    int among = known.get(0, those).cardinality();
    return new Counts(with, among, members.cardinality() - with, known.cardinality() - among);
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }
}
