package dev.pynmon.redis.orchestrator;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many members the sets of a filter have. An invocation must be in one set of each condition.
 *
 * @param times how many entries the sorted set of times has
 * @param conditions the sets of each condition, that with the fewest members first
 * @param members how many members each of these conditions has
 */
record SetSizes(long times, List<List<String>> conditions, List<Long> members) {
  /** One round trip. A set that is none is empty; that the list of times is none is a fault. */
  static SetSizes of(Session session, String timesKey, List<List<String>> conditions) {
    Batch batch = session.batch();
    Reply<Long> times = batch.zcard(timesKey);
    List<Asked> asked =
        conditions.stream()
            .map(sets -> new Asked(sets, sets.stream().map(batch::scard).toList()))
            .toList();
    batch.send();
    List<Asked> sorted = new ArrayList<>(asked);
    sorted.sort(Comparator.comparingLong(Asked::members));
    return new SetSizes(
        times.get(),
        sorted.stream().map(Asked::sets).toList(),
        sorted.stream().map(Asked::members).toList());
  }

  private record Asked(List<String> sets, List<Reply<Long>> sizes) {
    long members() {
      return sizes.stream().mapToLong(size -> size.ofRightType().orElse(0L)).sum();
    }
  }

  /** How many members the smallest condition has. */
  long smallest() {
    return members.getFirst();
  }

  /**
   * Whether to sort the smallest condition rather than to walk through all times, of which so many
   * are likely to be passed for one that matches.
   */
  boolean isCheaperSorted(int count) {
    double walked = (count + 1.0) * times / smallest();
    return smallest() <= FilteredTimes.MAX_LOOKED_AT
        && (smallest() <= walked || walked > FilteredTimes.MAX_LOOKED_AT);
  }
}
