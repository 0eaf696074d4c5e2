package dev.pynmon.redis.purge;

import dev.pynmon.domain.query.Count;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The trigger runs that go with some event, though they are not too old themselves. For one thread.
 */
final class YoungerRuns {
  /** More are not looked at. */
  static final int MOST = 50_000;

  private final AppKeys keys;
  private final double oldest;
  private final Set<String> seen = new HashSet<>();
  private long younger;
  private boolean isFull;

  /**
   * @param oldest the score before which runs are too old
   */
  YoungerRuns(AppKeys keys, double oldest) {
    this.keys = keys;
    this.oldest = oldest;
  }

  /** Whether there are more than are looked at. */
  boolean isFull() {
    return isFull;
  }

  /** How many were found. */
  Count count() {
    return Count.of(younger, !isFull);
  }

  /** Finds those that these events were part of. Three round trips. */
  YoungerRuns add(Session session, List<String> events) {
    List<String> fresh = of(session, events).stream().filter(seen::add).toList();
    Batch batch = session.batch();
    Reply<List<Optional<Double>>> scores = batch.zmscore(keys.trigger("truns_by_time"), fresh);
    batch.send();
    younger +=
        scores.get().stream()
            .filter(score -> score.filter(time -> time >= oldest).isPresent())
            .count();
    return this;
  }

  private List<String> of(Session session, List<String> events) {
    List<String> sets =
        events.stream().map(event -> keys.trigger("truns_for_event:" + event)).toList();
    Batch sizes = session.batch();
    List<Reply<Long>> all = sets.stream().map(sizes::scard).toList();
    sizes.send();
    Batch members = session.batch();
    List<Reply<List<String>>> runs = new ArrayList<>();
    long room = MOST - seen.size();
    for (int i = 0; i < sets.size(); i++) {
      long size = all.get(i).ofRightType().orElse(0L);
      long some = Math.min(size, room);
      isFull |= some < size;
      room -= some;
      if (some > 0) {
        runs.add(members.members(sets.get(i), some));
      }
    }
    members.send();
    return runs.stream().flatMap(set -> set.ofRightType().orElse(List.of()).stream()).toList();
  }
}
