package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.query.Micros;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time in which some stand out most. It begins with one of them and ends with another, and all
 * clusters that do are tried; these two are no evidence for it then.
 */
final class TimeCluster {
  /** The moments are measured like numbers. */
  static final Measure MEASURE = new Measure(Aspect.TIME, "");

  /** What one of them has. */
  private record Moment(double micros, int index) {}

  /** From one of those to another, and how far it stands out. */
  private record Side(int first, int last, double score) {}

  private final List<Moment> moments = new ArrayList<>();
  private final BitSet known = new BitSet();
  private final int those;

  private TimeCluster(List<Traits> all, int those) {
    this.those = those;
    for (int i = 0; i < all.size(); i++) {
      Double micros = all.get(i).numbers().get(MEASURE);
      if (micros != null) {
        moments.add(new Moment(micros, i));
        known.set(i);
      }
    }
    moments.sort(Comparator.comparingDouble(Moment::micros));
  }

  /**
   * The best; empty where none holds enough of them. Cost: by the square of those.
   *
   * @param all those first, then the others
   * @param those how many they are
   */
  static Optional<Tried> of(List<Traits> all, int those) {
    return new TimeCluster(all, those).best();
  }

  private Optional<Tried> best() {
    List<Integer> places = places();
    int among = places.size();
    int othersAmong = moments.size() - among;
    Optional<Side> best = Optional.empty();
    for (int first = 0; first < among; first++) {
      for (int last = first + Differences.LEAST - 1; last < among; last++) {
        int with = last - first + 1;
        int others = places.get(last) - places.get(first) + 1 - with;
        Counts counts = new Counts(with, among, others, othersAmong);
        if (counts.standsOut() && best.filter(side -> side.score() >= counts.score()).isEmpty()) {
          best = Optional.of(new Side(places.get(first), places.get(last), counts.score()));
        }
      }
    }
    return best.map(side -> tried(side, among * (among - 1) / 2));
  }

  /** Where those are among all moments. */
  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      if (moments.get(i).index() < those) {
        places.add(i);
      }
    }
    return places;
  }

  private Tried tried(Side side, int sides) {
    BitSet members = new BitSet();
    moments.subList(side.first(), side.last() + 1).forEach(moment -> members.set(moment.index()));
    return new Tried(
        new Trait(Aspect.TIME, "", at(side.first()) + Trait.TO + at(side.last())),
        members,
        known,
        sides,
        2);
  }

  private String at(int place) {
    return Micros.toInstant((long) moments.get(place).micros()).toString();
  }
}
