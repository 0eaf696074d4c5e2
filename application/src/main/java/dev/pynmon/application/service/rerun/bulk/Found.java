package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invocations that somebody wants to be run again.
 *
 * @param ids which, in the order in which they are to run
 * @param again those that were run again before, so that they are not now, with what stands for
 *     each
 * @param overLimit how many more there are than may be run at once
 * @param searchedBackTo present when not all was looked at: everything newer than this was
 */
record Found(
    List<InvocationId> ids,
    Map<InvocationId, InvocationId> again,
    Count overLimit,
    Optional<Instant> searchedBackTo) {
  Found {
    ids = List.copyOf(ids);
    again = new LinkedHashMap<>(again);
  }

  /** These in their order. */
  static Found inOrder(Sieve sieve, int limit) {
    return new Found(
        sieve.taken().stream().limit(limit).toList(),
        sieve.again(),
        new Count.Exact(Math.max(0, sieve.taken().size() - limit)),
        Optional.empty());
  }

  /**
   * The newest of these, the oldest of them first: as they would have run.
   *
   * @param newestFirst took more than the limit when there are more
   * @param isAll false when there may be more of them
   */
  static Found newest(
      Sieve newestFirst, int limit, boolean isAll, Optional<Instant> searchedBackTo) {
    List<InvocationId> taken = new ArrayList<>(newestFirst.taken().stream().limit(limit).toList());
    int more = newestFirst.taken().size() - taken.size();
    return new Found(
        taken.reversed(),
        newestFirst.again(),
        isAll || more == 0 ? new Count.Exact(more) : new Count.AtLeast(more),
        more == 0 ? searchedBackTo : Optional.empty());
  }

  /** How many were run again before, as far as it was looked. */
  Count ranAgain() {
    return overLimit instanceof Count.AtLeast
        ? new Count.AtLeast(again.size())
        : new Count.Exact(again.size());
  }
}
