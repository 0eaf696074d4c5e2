package dev.pynmon.redis.orchestrator;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;

/**
 * The entries of a sorted set of times that follow a place, earliest first, however many share the
 * time of the place: in the server's order where the place is still there, else what is behind it
 * by time and name.
 *
 * @param entries some of them, or none
 * @param areLast true when no more follow
 */
record TimesBehind(List<Scored> entries, boolean areLast) {
  /** Entries with the same time as the place come along; this many are expected. */
  private static final int TIES = 8;

  /**
   * One round trip; where more share the time of the place than that reads, one more for each
   * halving of their number.
   *
   * @param place need not be there any more
   */
  static TimesBehind of(Session session, String key, Scored place, int limit) {
    Batch batch = session.batch();
    Reply<List<Scored>> reply =
        batch.zrangeByScore(key, false, time(place), "+inf", 0, (long) limit + TIES);
    batch.send();
    List<Scored> read = reply.get();
    List<Scored> behind = behind(read, place);
    boolean areAll = read.size() < limit + TIES;
    return behind.isEmpty() && !areAll
        ? new Ties(session, key, place).behind(limit)
        : new TimesBehind(first(behind, limit), areAll && behind.size() <= limit);
  }

  private static List<Scored> first(List<Scored> entries, int limit) {
    return entries.subList(0, Math.min(limit, entries.size()));
  }

  private static List<Scored> behind(List<Scored> entries, Scored place) {
    int at = entries.indexOf(place);
    return at >= 0
        ? entries.subList(at + 1, entries.size())
        : entries.stream().filter(each -> isBehind(each, place)).toList();
  }

  private static boolean isBehind(Scored entry, Scored place) {
    return Scored.HIGHEST_FIRST.compare(entry, place) < 0;
  }

  private static String time(Scored place) {
    return Numbers.text(place.score());
  }

  /** Those that share the time of the place, so many that they are not read. */
  private record Ties(Session session, String key, Scored place) {
    TimesBehind behind(int limit) {
      List<Scored> read = ranks(firstBehind(), limit);
      List<Scored> behind = TimesBehind.behind(read, place);
      return new TimesBehind(behind, behind.isEmpty() || read.size() < limit);
    }

    /** The rank of the first that is behind the place. */
    private long firstBehind() {
      Batch batch = session.batch();
      Reply<Long> before = batch.zcount(key, "-inf", "(" + time(place));
      Reply<Long> upTo = batch.zcount(key, "-inf", time(place));
      batch.send();
      long low = before.get();
      long high = upTo.get();
      while (low < high) {
        long middle = (low + high) >>> 1;
        if (isBehind(middle)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    private boolean isBehind(long rank) {
      List<Scored> one = ranks(rank, 1);
      return one.isEmpty() || TimesBehind.isBehind(one.getFirst(), place);
    }

    private List<Scored> ranks(long first, int count) {
      Batch batch = session.batch();
      Reply<List<Scored>> reply = batch.zrange(key, false, first, first + count - 1);
      batch.send();
      return reply.get();
    }
  }
}
