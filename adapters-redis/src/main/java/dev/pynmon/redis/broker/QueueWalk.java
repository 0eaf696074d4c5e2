package dev.pynmon.redis.broker;

import static java.util.Objects.requireNonNull;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Looks through queues for the messages of some invocations, each from its head on, as far as
 * {@link Queues#MAX_SEARCHED} messages reach. For one thread.
 */
final class QueueWalk {
  private final Set<String> wanted;
  private final Map<InvocationId, QueuedMessage> first = new HashMap<>();
  private long left = Queues.MAX_SEARCHED;
  private boolean isComplete = true;

  QueueWalk(Set<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * Two round trips.
   *
   * @param sorted the sorted-set queues of an unreleased plugin, with their keys
   */
  void ask(Session session, QueueName list, String listKey, Map<QueueName, String> sorted) {
    Batch sizing = session.batch();
    Reply<Long> listed = sizing.llen(listKey);
    Map<QueueName, Reply<Long>> sizes = new LinkedHashMap<>();
    sorted.forEach((queue, key) -> sizes.put(queue, sizing.zcard(key)));
    sizing.send();
    Batch batch = session.batch();
    List<Supplier<List<QueuedMessage>>> parts = new ArrayList<>();
    take(listed, last -> parts.add(inList(batch.lrange(listKey, 0, last), list)));
    sorted.forEach(
        (queue, key) ->
            take(
                requireNonNull(sizes.get(queue), "was asked"),
                last -> parts.add(inSorted(batch.zrange(key, true, 0, last), queue))));
    batch.send();
    parts.forEach(part -> part.get().forEach(this::add));
  }

  /** Asks for a queue up to the last place that is looked at, where there is one. */
  private void take(Reply<Long> size, LongConsumer ask) {
    long all = size.ofRightType().orElse(0L);
    long taken = Math.min(all, left);
    isComplete &= taken == all;
    left -= taken;
    if (taken > 0) {
      ask.accept(taken - 1);
    }
  }

  private static Supplier<List<QueuedMessage>> inList(Reply<List<String>> ids, QueueName queue) {
    return () ->
        ids.get().stream().map(id -> ListedQueue.message(id, queue, Optional.empty())).toList();
  }

  private static Supplier<List<QueuedMessage>> inSorted(
      Reply<List<Scored>> entries, QueueName queue) {
    return () -> entries.get().stream().map(entry -> SortedQueue.message(queue, entry)).toList();
  }

  private void add(QueuedMessage message) {
    if (wanted.contains(message.invocation().value())) {
      first.putIfAbsent(message.invocation(), message);
    }
  }

  MessagesFound found() {
    return new MessagesFound(first, isComplete);
  }
}
