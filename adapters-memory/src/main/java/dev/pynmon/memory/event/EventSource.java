package dev.pynmon.memory.event;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.memory.list.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The places of a list of events.
 *
 * @param places those of its code and its time, in its order
 * @param wanted what else they must be
 */
record EventSource(NavigableSet<Timed> places, Predicate<Timed> wanted) implements Source<Timed> {
  @Override
  public Found<Timed> first(int skip, int count) {
    Found<Timed> found = find(places, skip + count);
    int left = Math.min(skip, found.keys().size());
    return new Found<>(found.keys().subList(left, found.keys().size()), found.stop());
  }

  @Override
  public Found<Timed> next(Timed place, boolean forward, int count) {
    return Optional.ofNullable(forward ? places.higher(place) : places.lower(place))
        .map(
            nearest ->
                forward
                    ? places.tailSet(nearest, true)
                    : places.headSet(nearest, true).descendingSet())
        .map(rest -> find(rest, count))
        .orElseGet(() -> Found.all(List.of()));
  }

  private Found<Timed> find(NavigableSet<Timed> inOrder, int count) {
    List<Timed> found = new ArrayList<>();
    int looked = 0;
    for (Timed place : inOrder) {
      if (wanted.test(place)) {
        found.add(place);
      }
      if (found.size() == count) {
        break;
      }
      if (++looked == EventLists.MAX_LOOKED_AT) {
        return new Found<>(found, Optional.of(new Found.Stop<>(place, place.at())));
      }
    }
    return Found.all(found);
  }
}
