package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.rerun.BulkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invocations that somebody wants to be run again.
 *
 * @param ids which, in the order in which they are to run
 * @param overLimit how many more there are than may be run at once
 * @param searchedBackTo present when not all was looked at: everything newer than this was
 */
record Found(List<InvocationId> ids, Count overLimit, Optional<Instant> searchedBackTo) {
  Found {
    ids = List.copyOf(ids);
  }

  /** These in their order. */
  static Found inOrder(List<InvocationId> ids, int limit) {
    return new Found(
        ids.stream().limit(limit).toList(),
        new Count.Exact(Math.max(0, ids.size() - limit)),
        Optional.empty());
  }

  /**
   * The newest of these, the oldest of them first: as they would have run.
   *
   * @param newestFirst more than the limit when there are more
   * @param isAll false when there may be more of them
   */
  static Found newest(
      Collection<InvocationId> newestFirst,
      int limit,
      boolean isAll,
      Optional<Instant> searchedBackTo) {
    List<InvocationId> taken = new ArrayList<>(newestFirst.stream().limit(limit).toList());
    int more = newestFirst.size() - taken.size();
    return new Found(
        taken.reversed(),
        isAll || more == 0 ? new Count.Exact(more) : new Count.AtLeast(more),
        more == 0 ? searchedBackTo : Optional.empty());
  }

  /** The same without what a run of this name registered before: that is not run again by it. */
  Found without(BulkId run) {
    Set<InvocationId> own = ids.stream().map(run::rerunOf).collect(Collectors.toSet());
    return new Found(
        ids.stream().filter(id -> !own.contains(id)).toList(), overLimit, searchedBackTo);
  }
}
