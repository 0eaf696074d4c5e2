package dev.pynmon.redis.list;

import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Records that a sorted set of the trigger store has in the order of time. Its scores are a little
 * less exact than the times of the records, so these decide what belongs to a window.
 *
 * @param session asks the server
 * @param key the sorted set
 * @param window the window
 */
public record WindowedRecords(Session session, String key, TimeWindow window) {
  /**
   * The newest of them. Cost: one round trip, and those of the records.
   *
   * @param limit how many are wanted
   * @param id makes an id of a member
   * @param read gives the records of some ids, as far as there are any
   * @param isIn true for a record that belongs to the window
   */
  public <I, T> Newest<T> newest(
      int limit,
      Function<String, I> id,
      Function<List<I>, Map<I, T>> read,
      Predicate<? super T> isIn) {
    int asked = limit + 1 + MilliWindow.SPARE;
    List<I> ids = members(asked).stream().map(Scored::member).map(id).toList();
    Map<I, T> records = read.apply(ids);
    List<T> inWindow =
        ids.stream().map(records::get).filter(Objects::nonNull).filter(isIn).toList();
    Newest<T> newest = Newest.of(inWindow, limit);
    return new Newest<>(newest.items(), newest.complete() && ids.size() < asked);
  }

  private List<Scored> members(int count) {
    Batch batch = session.batch();
    Reply<List<Scored>> members = MilliWindow.of(window).newest(batch, key, count);
    batch.send();
    return members.get();
  }
}
