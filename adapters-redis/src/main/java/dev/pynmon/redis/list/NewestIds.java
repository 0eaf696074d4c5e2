package dev.pynmon.redis.list;

import dev.pynmon.application.port.out.trigger.ShortIds;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The newest ids of a sorted set, to look for some by their beginnings: Redis has no index of them.
 *
 * @param session asks the server
 * @param key the sorted set
 */
public record NewestIds(Session session, String key) {
  private static final int PIECE = 2_000;

  /** Of each beginning at most so many, by id. Cost: one round trip. */
  public <I> Map<String, FoundIds<I>> startingWith(
      Collection<String> beginnings, int each, Function<String, I> id) {
    List<String> looked = beginnings.isEmpty() ? List.of() : newest();
    boolean all = looked.size() < ShortIds.MAX_SEARCHED;
    Map<String, FoundIds<I>> ids = new HashMap<>();
    beginnings.forEach(
        beginning -> ids.put(beginning, FoundIds.among(looked, beginning, each, all, id)));
    return ids;
  }

  private List<String> newest() {
    Batch batch = session.batch();
    List<Reply<List<Scored>>> pieces = new ArrayList<>();
    for (long from = 0; from < ShortIds.MAX_SEARCHED; from += PIECE) {
      pieces.add(batch.zrange(key, true, from, from + PIECE - 1));
    }
    batch.send();
    return pieces.stream().flatMap(piece -> piece.get().stream()).map(Scored::member).toList();
  }
}
