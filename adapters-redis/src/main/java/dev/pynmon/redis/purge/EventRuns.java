package dev.pynmon.redis.purge;

import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The trigger runs that some events were part of. For one thread.
 *
 * @param runs the runs, no more than go together
 * @param sets where these events lead to them
 * @param areAll false where there are more
 */
record EventRuns(Set<String> runs, Members sets, boolean areAll) {
  /** Runs that go together. */
  private static final int MOST = 1_000;

  /** Ids that are read together. */
  private static final int MOST_READ = 20_000;

  /** One round trip. */
  static EventRuns of(Writer.Turn turn, AppKeys keys, List<String> events) {
    int each = Math.min(MOST, MOST_READ / events.size());
    Batch batch = turn.asking().batch();
    Map<String, Reply<List<String>>> asked = new LinkedHashMap<>();
    events.stream()
        .map(id -> keys.trigger("truns_for_event:" + id))
        .forEach(set -> asked.put(set, batch.members(set, each)));
    batch.send();
    Set<String> runs = new LinkedHashSet<>();
    Members sets = new Members();
    boolean areAll = true;
    for (Map.Entry<String, Reply<List<String>>> one : asked.entrySet()) {
      List<String> some = one.getValue().ofRightType().orElse(List.of());
      areAll &= some.size() < each;
      for (String run : some) {
        if (runs.contains(run) || runs.size() < MOST) {
          runs.add(run);
          sets.add(one.getKey(), run);
        } else {
          areAll = false;
        }
      }
    }
    return new EventRuns(runs, sets, areAll);
  }
}
