package dev.pynmon.redis.purge;

import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;

/**
 * What of a sorted set of times need not be kept, oldest first.
 *
 * @param session asks the server
 * @param oldest the score before which everything goes, as Redis writes it
 * @param limit how many are wanted at most
 */
record Excess(Session session, String oldest, int limit) {
  /**
   * What is too old, and where that is nothing, what is too much. Two round trips at most.
   *
   * @param most how many may stay; 0 for any number
   */
  List<String> in(String key, long most) {
    Batch batch = session.batch();
    Reply<List<Scored>> old = batch.zrangeByScore(key, false, "-inf", oldest, 0, limit);
    Reply<Long> size = batch.zcard(key);
    batch.send();
    long over = most > 0 ? size.get() - most : 0;
    return old.get().isEmpty() && over > 0 ? first(key, over) : members(old.get());
  }

  private List<String> first(String key, long over) {
    Batch batch = session.batch();
    Reply<List<Scored>> first = batch.zrange(key, false, 0, Math.min(limit, over) - 1);
    batch.send();
    return members(first.get());
  }

  private static List<String> members(List<Scored> entries) {
    return entries.stream().map(Scored::member).toList();
  }
}
