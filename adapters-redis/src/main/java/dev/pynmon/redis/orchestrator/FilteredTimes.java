package dev.pynmon.redis.orchestrator;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;
import java.util.Optional;

/**
 * The invocations of a filter by registration, newest first. Either the smallest set that it names
 * is sorted as a whole, or the sorted set of all times is walked with each chunk held against the
 * sets: whichever looks at fewer entries. Neither looks at more than {@value #MAX_LOOKED_AT}.
 */
final class FilteredTimes implements Source<Scored> {
  static final int MAX_LOOKED_AT = 20_000;

  private final SetSizes sizes;
  private final SmallSet small;
  private final TimeWalk walk;

  FilteredTimes(Session session, StatusKeys keys, StatusFilter filter, StateReads reads) {
    this(session, keys, filter, sizes(session, keys, filter), reads);
  }

  /** Where the sizes are known already. */
  FilteredTimes(
      Session session, StatusKeys keys, StatusFilter filter, SetSizes sizes, StateReads reads) {
    String times = keys.times(filter.task());
    this.sizes = sizes;
    this.small = new SmallSet(session, times, sizes, reads, filter.statuses());
    this.walk = new TimeWalk(session, times, sizes, reads, filter.statuses());
  }

  static SetSizes sizes(Session session, StatusKeys keys, StatusFilter filter) {
    return SetSizes.of(session, keys.times(filter.task()), keys.conditions(filter));
  }

  @Override
  public Found<Scored> first(int skip, int count) {
    Found<Scored> found = find(Optional.empty(), true, skip + count);
    int left = Math.min(skip, found.keys().size());
    return new Found<>(found.keys().subList(left, found.keys().size()), found.stop());
  }

  @Override
  public Found<Scored> next(Scored place, boolean forward, int count) {
    return find(Optional.of(place), forward, count);
  }

  private Found<Scored> find(Optional<Scored> place, boolean forward, int count) {
    if (sizes.smallest() == 0 || sizes.times() == 0) {
      return Found.all(List.of());
    }
    return sizes.isCheaperSorted(count)
        ? small.find(place, forward, count)
        : walk.find(place, forward, count);
  }
}
