package dev.pynmon.redis.orchestrator;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds invocations by walking through all times, {@value #STEP} at a time at most: three round
 * trips each, of which one is left out without statuses and where nothing is in the sets, 33 in
 * all. More only where many entries share a time.
 */
record TimeWalk(
    Session session, String times, SetSizes sizes, StateReads reads, Set<InvocationStatus> wanted) {
  private static final int STEP = 2_000;
  private static final int LEAST = 100;

  Found<Scored> find(Optional<Scored> place, boolean forward, int count) {
    ScoredSet all = new ScoredSet(session, times);
    List<Scored> found = new ArrayList<>();
    Optional<Scored> at = place;
    int step = firstStep(count);
    for (int left = FilteredTimes.MAX_LOOKED_AT; left > 0; ) {
      List<Scored> chunk = chunk(all, at, forward, step);
      found.addAll(matching(chunk));
      if (chunk.size() < step || found.size() >= count) {
        return Found.all(found);
      }
      at = Optional.of(chunk.getLast());
      left -= step;
      step = Math.min(STEP, left);
    }
    return new Found<>(found, at.map(TimeWalk::stop));
  }

  /** So many that the page is likely to be full. */
  private int firstStep(int count) {
    double likely = 1.2 * (count + 1.0) * sizes.times() / sizes.smallest();
    return (int) Math.clamp(likely, LEAST, STEP);
  }

  private static List<Scored> chunk(
      ScoredSet all, Optional<Scored> at, boolean forward, int count) {
    return at.map(place -> all.next(place, forward, count))
        .orElseGet(() -> all.first(0, count))
        .keys();
  }

  private List<Scored> matching(List<Scored> chunk) {
    Set<String> members =
        new HashSet<>(
            Membership.of(
                session, sizes.conditions(), chunk.stream().map(Scored::member).toList()));
    return reads.confirmed(
        chunk.stream().filter(entry -> members.contains(entry.member())).toList(), wanted);
  }

  private static Found.Stop<Scored> stop(Scored last) {
    Instant registered = PythonTime.ofUnixSeconds(last.score()).orElse(Instant.EPOCH);
    return new Found.Stop<>(last, registered);
  }
}
