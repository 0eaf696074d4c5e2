package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds what sets some apart from others. Told is what is true of {@value #LEAST} of them at least,
 * and of one in five of those of which it is known; which is at least twice as frequent among them
 * as among the others; and so clear that chance alone would find one such among all that were tried
 * once in a thousand times at most (Fisher's exact test, times the number of traits tried).
 */
public final class Differences {
  /** So many are told. */
  public static final int MAX = 10;

  /** Of fewer nothing is told. */
  public static final int LEAST = 5;

  private static final double SHARE = 0.2;
  private static final double LIFT = 2;
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
    Map<Trait, BitSet> members = members();
    List<Map.Entry<Trait, BitSet>> tried =
        members.entrySet().stream().filter(each -> each.getValue().cardinality() >= LEAST).toList();
    Fisher test = new Fisher(all.size());
    Map<BitSet, Difference> clear = new LinkedHashMap<>();
    for (Map.Entry<Trait, BitSet> each : tried) {
      Difference found =
          measure(
              each.getKey(), each.getValue(), known(each.getKey().aspect()), test, tried.size());
      if (isClear(found)) {
        clear.merge(each.getValue(), found, Differences::together);
      }
    }
    return clear.values().stream().sorted(CLEAREST_FIRST).limit(MAX).toList();
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

  private Difference measure(Trait trait, BitSet members, BitSet known, Fisher test, int tried) {
    int with = first(members);
    int among = first(known);
    int othersWith = members.cardinality() - with;
    int othersAmong = known.cardinality() - among;
    double chance = test.chance(with, among, othersWith, othersAmong) * tried;
    return new Difference(
        List.of(trait), with, among, othersWith, othersAmong, Math.min(1, chance));
  }

  private int first(BitSet set) {
    return set.get(0, those).cardinality();
  }

  private static boolean isClear(Difference found) {
    double share = (double) found.with() / Math.max(1, found.among());
    double others = (double) found.othersWith() / Math.max(1, found.othersAmong());
    return found.with() >= LEAST
        && found.othersAmong() >= LEAST
        && share >= SHARE
        && share >= LIFT * others
        && found.chance() <= CHANCE;
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
