package dev.pynmon.redis.invocation;

import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Takes entries at even distances by their place in all entries by time, which the server tells
 * without reading them. Cost: two round trips.
 *
 * @param session asks the server
 * @param key all entries by time
 */
record HistorySampler(Session session, String key, TimeWindow window) {
  /** In seconds; scores are a little less exact than times. */
  private static final double MICROSECOND = 1e-6;

  HistorySample of(int limit) {
    Batch batch = session.batch();
    Reply<Long> inside = batch.zcount(key, lowest(), highest());
    Reply<Long> before = batch.zcount(key, "-inf", "(" + lowest());
    batch.send();
    return inside.get() > limit
        ? spread(before.get(), (double) inside.get() / limit, limit)
        : new HistorySample(all(limit), 1);
  }

  private List<HistorySample.Change> all(int limit) {
    Batch batch = session.batch();
    Reply<List<Scored>> found = batch.zrangeByScore(key, false, lowest(), highest(), 0, limit);
    batch.send();
    return changes(found.get());
  }

  private HistorySample spread(long first, double weight, int limit) {
    Batch batch = session.batch();
    List<Reply<List<Scored>>> found =
        LongStream.range(0, limit)
            .map(n -> first + (long) (n * weight))
            .mapToObj(place -> batch.zrange(key, false, place, place))
            .toList();
    batch.send();
    List<Scored> entries = found.stream().flatMap(reply -> reply.get().stream()).toList();
    return new HistorySample(changes(entries), weight);
  }

  private List<HistorySample.Change> changes(List<Scored> found) {
    return found.stream()
        .map(Entries::entry)
        .filter(entry -> window.contains(entry.at()))
        .map(HistorySample.Change::of)
        .toList();
  }

  private String lowest() {
    return Numbers.text(Entries.score(window.from()) - MICROSECOND);
  }

  private String highest() {
    return Numbers.text(Entries.score(window.to()) + MICROSECOND);
  }
}
