package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what sets some apart from others. Told is what is true of {@value #LEAST} of them at least,
 * and of one in five of those of which it is known; which is at least twice as frequent among them
 * as among the others; and so clear that chance alone would find one such among all that were tried
 * once in a thousand times at most (Fisher's exact test, times the number of traits tried). Of what
 * is measured the side of a number is tried that stands out most, times the number of all sides.
 */
public final class Differences {
  /** So many are told. */
  public static final int MAX = 10;

  /** Of fewer nothing is told. */
  public static final int LEAST = 5;

  private static final double CHANCE = 0.001;

  private static final Comparator<Difference> CLEAREST_FIRST =
      Comparator.comparingDouble(Difference::chance)
          .thenComparing(each -> each.trait().aspect())
          .thenComparing(each -> each.trait().path())
          .thenComparing(each -> each.trait().value());

  private final List<Traits> all;
  private final int those;

  private Differences(List<Traits> those, List<Traits> others) {
    this.all = new ArrayList<>(those);
    this.all.addAll(others);
    this.those = those.size();
  }

  /** The clearest first. Cost: by the traits of all. */
  public static List<Difference> between(List<Traits> those, List<Traits> others) {
    return new Differences(those, others).find();
  }

  private List<Difference> find() {
    List<Tried> tried = new ArrayList<>();
    members()
        .forEach(
            (trait, members) -> {
              if (members.cardinality() >= LEAST) {
                tried.add(new Tried(trait, members, known(trait.aspect()), 1));
              }
            });
    List<Measure> measures = measures().toList();
    int tries = tried.size() + measures.size();
    measures.stream()
        .flatMap(measure -> Split.of(measure, all, those).stream())
        .forEach(
            best -> tried.add(new Tried(best.trait(), best.members(), best.known(), best.tried())));
    Fisher test = new Fisher(all.size());
    Map<BitSet, Difference> clear = new LinkedHashMap<>();
    for (Tried each : tried) {
      Counts counts = counts(each);
      double chance = counts.standsOut() ? chance(counts, test) * each.sides() * tries : 1;
      if (chance <= CHANCE) {
        clear.merge(
            each.members(), difference(each.trait(), counts, chance), Differences::together);
      }
    }
    return clear.values().stream().sorted(CLEAREST_FIRST).limit(MAX).toList();
  }

  /**
   * A trait that may set them apart.
   *
   * @param sides the clearest of so many sides of a number
   */
  private record Tried(Trait trait, BitSet members, BitSet known, int sides) {}

  private Stream<Measure> measures() {
    return all.stream().flatMap(each -> each.numbers().keySet().stream()).distinct();
  }

  private Map<Trait, BitSet> members() {
    Map<Trait, BitSet> members = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Trait trait : all.get(i).all()) {
        members.computeIfAbsent(trait, any -> new BitSet()).set(i);
      }
    }
    return members;
  }

  private BitSet known(Aspect aspect) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).known().contains(aspect))
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private Counts counts(Tried tried) {
    int with = first(tried.members());
    int among = first(tried.known());
    return new Counts(
        with, among, tried.members().cardinality() - with, tried.known().cardinality() - among);
  }

  private int first(BitSet set) {
    return set.get(0, those).cardinality();
  }

  private static double chance(Counts counts, Fisher test) {
    return test.chance(counts.with(), counts.among(), counts.othersWith(), counts.othersAmong());
  }

  private static Difference difference(Trait trait, Counts counts, double chance) {
    return new Difference(
        List.of(trait),
        counts.with(),
        counts.among(),
        counts.othersWith(),
        counts.othersAmong(),
        chance);
  }

  /** Of two that are true of the same, both are told as one. */
  private static Difference together(Difference one, Difference other) {
    List<Trait> traits = new ArrayList<>(one.traits());
    traits.addAll(other.traits());
    traits.sort(
        Comparator.comparing(Trait::aspect).thenComparing(Trait::path).thenComparing(Trait::value));
    return new Difference(
        traits,
        one.with(),
        Math.max(one.among(), other.among()),
        one.othersWith(),
        Math.max(one.othersAmong(), other.othersAmong()),
        Math.max(one.chance(), other.chance()));
  }
}
