package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Writer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes messages of invocations that ended, which runners would drop anyway: among the {@value
 * #MOST_LOOKED_AT} of each queue that are next, since a queue has no index. Two round trips.
 *
 * @param app the application
 */
record EndedMessages(WrittenApp app) implements InvocationPurge {
  private static final int MOST_LOOKED_AT = 20_000;

  @Override
  public long remove(Collection<EndedInvocation> ended) {
    Set<String> ids = new HashSet<>();
    ended.forEach(each -> ids.add(each.id().value()));
    Collection<String> sorted = app.sortedQueues();
    return app.writer().write(turn -> remove(turn, ids, sorted));
  }

  private long remove(Writer.Turn turn, Set<String> ids, Collection<String> sorted) {
    String list = app.keys().broker("default_queue");
    Batch batch = turn.asking().batch();
    Map<String, Reply<List<Long>>> places = new LinkedHashMap<>();
    ids.forEach(id -> places.put(id, batch.lpos(list, id, MOST_LOOKED_AT)));
    Map<String, Reply<List<Scored>>> queues = new LinkedHashMap<>();
    sorted.forEach(key -> queues.put(key, batch.zrange(key, true, 0, MOST_LOOKED_AT - 1L)));
    batch.send();
    Changes changes = turn.changes();
    List<Reply<Long>> removed =
        Stream.concat(
                places.entrySet().stream()
                    .filter(each -> !found(each.getValue()).isEmpty())
                    .map(each -> changes.lrem(list, found(each.getValue()).size(), each.getKey())),
                queues.entrySet().stream()
                    .map(each -> changes.zrem(each.getKey(), messages(each.getValue(), ids))))
            .toList();
    changes.commit();
    return removed.stream().mapToLong(Reply::get).sum();
  }

  private static List<Long> found(Reply<List<Long>> places) {
    return places.ofRightType().orElse(List.of());
  }

  /** Behind the number that keeps equal priorities in order stands the invocation. */
  private static List<String> messages(Reply<List<Scored>> queue, Set<String> ids) {
    return queue.ofRightType().orElse(List.of()).stream()
        .map(Scored::member)
        .filter(member -> ids.contains(member.substring(member.indexOf(':') + 1)))
        .toList();
  }
}
