package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Invocations that somebody wants to be run again.
 *
 * @param ids which, in the order in which they are to run, and behind them those that changed since
 *     it was counted
 * @param core those of pynenc's own tasks, which nobody named
 * @param again those that were run again before, so that they are not now, with what stands for
 *     each
 * @param overLimit how many more there are than may be run at once
 * @param searchedBackTo present when not all was looked at: everything newer than this was
 */
record Originals(
    List<InvocationId> ids,
    Set<InvocationId> core,
    Map<InvocationId, InvocationId> again,
    Count overLimit,
    Optional<Instant> searchedBackTo) {
  Originals {
    ids = List.copyOf(ids);
    core = Collections.unmodifiableSet(new LinkedHashSet<>(core));
    again = new LinkedHashMap<>(again);
  }

  /** These in their order. */
  static Originals inOrder(Sieve sieve, int limit) {
    return new Originals(
        sieve.taken().stream().limit(limit).toList(),
        sieve.ofCore(),
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
  static Originals newest(
      Sieve newestFirst, int limit, boolean isAll, Optional<Instant> searchedBackTo) {
    List<InvocationId> taken = new ArrayList<>(newestFirst.taken().stream().limit(limit).toList());
    int more = newestFirst.taken().size() - taken.size();
    return new Originals(
        Stream.concat(taken.reversed().stream(), newestFirst.late().stream()).toList(),
        newestFirst.ofCore(),
        newestFirst.again(),
        Count.of(more, isAll || more == 0),
        more == 0 ? searchedBackTo : Optional.empty());
  }

  /** So many of those that were left aside, as far as it was looked. */
  Count looked(int many) {
    return Count.of(many, overLimit instanceof Count.Exact);
  }
}
