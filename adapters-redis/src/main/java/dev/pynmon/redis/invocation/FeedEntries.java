package dev.pynmon.redis.invocation;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the feed asks the server. Each method is one round trip.
 *
 * @param session asks the server
 * @param key all entries by time
 */
record FeedEntries(Session session, String key) {
  /** How many entries of one moment the youngest is looked for in. */
  private static final int MAX_TWINS = 1_000;

  /**
   * What was read.
   *
   * @param entries oldest first
   * @param ahead how many are dated ahead in all, where those were read
   * @param isWhole false when there was more than is read at once
   */
  record Part(List<Marked> entries, long ahead, boolean isWhole) {}

  /** How much there is now of what a cursor counted. */
  FeedCounts counts(FeedCursor cursor) {
    Batch batch = session.batch();
    List<Reply<Long>> counts =
        cursor.slices().stream()
            .map(slice -> batch.zcount(key, slice.lowest(), slice.highest()))
            .toList();
    Optional<Reply<List<Scored>>> twins = cursor.last().map(last -> twins(batch, last));
    batch.send();
    return new FeedCounts(
        cursor,
        counts.stream().map(Reply::get).toList(),
        twins.map(Reply::get).map(found -> has(found, cursor.last())).orElse(true));
  }

  private Reply<List<Scored>> twins(Batch batch, Mark last) {
    String score = Numbers.text(last.score());
    return batch.zrangeByScore(key, true, score, score, 0, MAX_TWINS);
  }

  private static boolean has(List<Scored> twins, Optional<Mark> last) {
    return twins.size() == MAX_TWINS
        || twins.stream().map(Mark::of).anyMatch(mark -> last.equals(Optional.of(mark)));
  }

  /** The time of the youngest entry that is not dated ahead. */
  Optional<Double> youngest(double clock) {
    Batch batch = session.batch();
    Reply<List<Scored>> found = batch.zrangeByScore(key, true, Numbers.text(clock), "-inf", 0, 1);
    batch.send();
    return found.get().stream().findFirst().map(Scored::score);
  }

  /**
   * The entries in some slices, oldest first.
   *
   * @param most how many at most of each; the youngest are read
   */
  Part read(List<Slice> slices, int most) {
    Batch batch = session.batch();
    // Counted first: what arrives in between is read and not counted, never the other way round.
    List<Reply<Long>> counts =
        slices.stream()
            .filter(Slice::isAhead)
            .map(slice -> batch.zcount(key, slice.lowest(), slice.highest()))
            .toList();
    List<Reply<List<Scored>>> parts =
        slices.stream().map(slice -> youngest(batch, slice, most)).toList();
    batch.send();
    List<Marked> entries = new ArrayList<>();
    boolean isWhole = true;
    for (Reply<List<Scored>> reply : parts) {
      List<Scored> part = reply.get();
      part.reversed().stream().map(Marked::of).forEach(entries::add);
      isWhole &= part.size() < most;
    }
    return new Part(entries, counts.stream().mapToLong(Reply::get).sum(), isWhole);
  }

  private Reply<List<Scored>> youngest(Batch batch, Slice slice, int most) {
    int bound = slice.isAhead() ? Given.MAX_AHEAD : most;
    return batch.zrangeByScore(key, true, slice.highest(), slice.lowest(), 0, bound);
  }
}
