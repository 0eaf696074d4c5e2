package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what sets some apart from others. Told is what is true of {@value #LEAST} of them at least,
 * and of one in five of those of which it is known; which is at least twice as frequent among them
 * as among the others; and so clear that chance alone would find one such among all that were tried
 * once in a thousand times at most (Fisher's exact test, times the number of traits tried). Of what
 * is measured the side of a number is tried that stands out most, times the number of all sides,
 * and of when they first ran the stretch of time, times the number of all stretches. What only
 * follows from their time is not told.
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
    Map<BitSet, Difference> found = new LinkedHashMap<>();
    Fisher test = new Fisher(all.size());
    new OfTheirTime(clear(test), those, test)
        .left()
        .forEach(
            each -> found.merge(each.tried().members(), difference(each), Differences::together));
    return found.values().stream().sorted(CLEAREST_FIRST).limit(MAX).toList();
  }

  /**
   * What was tried and is too clear for chance.
   *
   * @param chance at most so likely would chance alone find one so clear
   */
  record Clear(Tried tried, double chance) {}

  private List<Clear> clear(Fisher test) {
    List<Tried> tried = new ArrayList<>();
    members()
        .forEach(
            (trait, members) -> {
              if (members.cardinality() >= LEAST) {
                tried.add(new Tried(trait, members, known(trait.aspect())));
              }
            });
    List<Measure> measures = measures().toList();
    int tries = tried.size() + measures.size();
    measures.stream().flatMap(measure -> best(measure).stream()).forEach(tried::add);
    return tried.stream()
        .filter(each -> each.counts(those).standsOut())
        .map(each -> new Clear(each, chance(each, test) * each.sides() * tries))
        .filter(each -> each.chance() <= CHANCE)
        .toList();
  }

  private Optional<Tried> best(Measure measure) {
    return measure.equals(Stretch.MEASURE) ? Stretch.of(all, those) : Split.of(measure, all, those);
  }

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

  private double chance(Tried tried, Fisher test) {
    Counts counts = tried.counts(those);
    return test.chance(
        counts.with() - tried.ends(),
        counts.among() - tried.ends(),
        counts.othersWith(),
        counts.othersAmong());
  }

  private Difference difference(Clear clear) {
    Counts counts = clear.tried().counts(those);
    return new Difference(
        List.of(clear.tried().trait()),
        counts.with(),
        counts.among(),
        counts.othersWith(),
        counts.othersAmong(),
        clear.chance());
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
