package dev.pynmon.domain.query;

import java.util.List;
import java.util.NavigableSet;

/** The keys of a list, in its order, to be entered at any place. */
public interface Source<K> {
  /** The first keys behind some that are left out. */
  Found<K> first(int skip, int count);

  /** The keys next to a place in one direction, nearest first. */
  Found<K> next(K place, boolean forward, int count);

  /** The keys of a set. Cost: by what is given and left out, not by the size of the set. */
  static <K> Source<K> of(NavigableSet<K> keys) {
    return new Source<>() {
      @Override
      public Found<K> first(int skip, int count) {
        return Found.all(keys.stream().skip(skip).limit(count).toList());
      }

      @Override
      public Found<K> next(K place, boolean forward, int count) {
        NavigableSet<K> rest =
            forward ? keys.tailSet(place, false) : keys.headSet(place, false).descendingSet();
        List<K> nearest = rest.stream().limit(count).toList();
        return Found.all(nearest);
      }
    };
  }
}
