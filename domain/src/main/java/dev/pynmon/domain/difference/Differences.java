package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what sets some apart from others. Told is what is true of {@value #LEAST} of them at least,
 * and of one in five of those of which it is known; which is at least twice as frequent among them
 * as among the others; and so clear that chance alone would find one such among all that were tried
 * once in a thousand times at most (Fisher's exact test, times the number of traits tried). Of what
 * is measured the side of a number is tried that stands out most, times the number of all sides,
 * and of when they first ran the cluster, times the number of all clusters. What only follows from
 * their time is not told, nor are numbers that run on with it.
 */
public final class Differences {
  /** So many are told. */
  public static final int MAX = 10;

  /** Of fewer nothing is told. */
  public static final int LEAST = 5;

  private static final double CHANCE = 0.001;

  /** When something was says less of why than all else, unless it parts all of them. */
  private static final Comparator<Difference> CLEAREST_FIRST =
      Comparator.<Difference, Boolean>comparing(each -> !each.isClean())
          .thenComparing(each -> each.trait().aspect().isTime())
          .thenComparingDouble(Difference::chance)
          .thenComparing(each -> each.trait().aspect())
          .thenComparing(each -> each.trait().path())
          .thenComparing(each -> each.trait().value());

  /** What the newest of many differ by from all of few, whatever they are. */
  private static final Set<Aspect> OF_THEIR_TIME =
      EnumSet.of(Aspect.HOUR, Aspect.TIME, Aspect.RUNNER);

  private final List<Traits> all;
  private final List<Measure> measures;
  private final int those;

  private Differences(List<Traits> all, List<Measure> measures, int those) {
    this.all = all;
    this.measures = measures;
    this.those = those;
  }

  /**
   * What parts nearly all of them from all others first, then the clearest, and when they were
   * behind all else, once. Cost: by the traits of all.
   *
   * @param isOfOneTime false where one is of another time than the other: then neither that nor on
   *     which runners they were is told
   */
  public static List<Difference> between(
      List<Traits> those, List<Traits> others, boolean isOfOneTime) {
    List<Traits> all = Stream.concat(those.stream(), others.stream()).toList();
    Stream<Measure> measures =
        all.stream()
            .flatMap(each -> each.numbers().keySet().stream())
            .distinct()
            .filter(measure -> !RunningNumbers.has(measure, all));
    return isOfOneTime
        ? new Differences(all, measures.toList(), those.size()).find()
        : new Differences(
                all.stream().map(each -> each.without(OF_THEIR_TIME)).toList(),
                measures.filter(each -> !OF_THEIR_TIME.contains(each.aspect())).toList(),
                those.size())
            .find();
  }

  private List<Difference> find() {
    Map<BitSet, Difference> found = new LinkedHashMap<>();
    Fisher test = new Fisher(all.size());
    new OfTheirTime(clear(test), those, test)
        .left()
        .forEach(
            each -> found.merge(each.tried().members(), difference(each), Differences::together));
    return TimesOnce.of(found.values()).stream().sorted(CLEAREST_FIRST).limit(MAX).toList();
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
    int tries = tried.size() + measures.size();
    measures.stream().flatMap(measure -> best(measure).stream()).forEach(tried::add);
    return tried.stream()
        .filter(each -> each.counts(those).standsOut())
        .map(each -> new Clear(each, chance(each, test) * each.sides() * tries))
        .filter(each -> each.chance() <= CHANCE)
        .toList();
  }

  private Optional<Tried> best(Measure measure) {
    return measure.equals(TimeCluster.MEASURE)
        ? TimeCluster.of(all, those)
        : Split.of(measure, all, those);
  }

  private Map<Trait, BitSet> members() {
    Map<Trait, BitSet> members = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Trait trait : all.get(i).all()) {
        members.computeIfAbsent(trait, _ -> new BitSet()).set(i);
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
