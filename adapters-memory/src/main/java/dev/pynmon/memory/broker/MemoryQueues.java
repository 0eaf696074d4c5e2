package dev.pynmon.memory.broker;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** The queues of a broker in memory. */
public record MemoryQueues(Guarded guard, MessageTable messages) implements Queues {
  private static final KeyText<MessageKey> CURSORS =
      new KeyText<>("messages", MemoryQueues::text, MemoryQueues::key);

  @Override
  public List<QueueSize> sizes(long bound) {
    return guard.read(
        () -> {
          List<QueueSize> sizes = new ArrayList<>();
          if (!messages.isNamed() && messages.queues().isEmpty()) {
            sizes.add(new QueueSize(QueueName.DEFAULT, Count.upTo(0, bound)));
          }
          messages.queues().entrySet().stream()
              .limit(MAX_QUEUES)
              .map(queue -> size(queue.getKey(), queue.getValue().size(), bound))
              .forEach(sizes::add);
          return List.copyOf(sizes);
        });
  }

  @Override
  public Page<QueuedMessage> peek(QueueName queue, PageRequest request) {
    return guard.read(
        () -> {
          NavigableMap<MessageKey, QueuedMessage> waiting = messages.in(queue);
          return Listing.of(CURSORS, waiting.navigableKeySet(), key -> at(waiting, key))
              .page(request);
        });
  }

  /** Looks at no message but theirs. */
  @Override
  public MessagesFound find(Collection<InvocationId> ids) {
    return guard.read(
        () -> {
          Map<InvocationId, QueuedMessage> found = new HashMap<>();
          ids.forEach(id -> messages.first(id).ifPresent(message -> found.put(id, message)));
          return new MessagesFound(found, true);
        });
  }

  @Override
  public QueueOrder order(QueueName queue) {
    return messages.isNamed() ? QueueOrder.PRIORITY : QueueOrder.ARRIVAL;
  }

  @Override
  public OldestMessage oldest(QueueName queue) {
    return guard.read(() -> oldest(messages.in(queue)));
  }

  /** One jump for each priority. */
  private static OldestMessage oldest(NavigableMap<MessageKey, QueuedMessage> waiting) {
    List<QueuedMessage> firsts = new ArrayList<>();
    Optional<MessageKey> next = waiting.keySet().stream().findFirst();
    while (next.isPresent() && firsts.size() <= MAX_PRIORITIES) {
      firsts.add(at(waiting, next.get()));
      next = Optional.ofNullable(waiting.higherKey(next.get().lastOfPriority()));
    }
    return new OldestMessage(
        firsts.stream()
            .limit(MAX_PRIORITIES)
            .min(Comparator.comparing(message -> message.queuedAt().orElseThrow())),
        firsts.size() <= MAX_PRIORITIES);
  }

  @Override
  public Count ahead(QueueName queue, Cursor place) {
    MessageKey key = CURSORS.key(place);
    return guard.read(
        () ->
            Count.upTo(
                messages.in(queue).navigableKeySet().headSet(key, false).stream()
                    .limit(MAX_AHEAD)
                    .count(),
                MAX_AHEAD));
  }

  private static QueueSize size(QueueName queue, int waiting, long bound) {
    return new QueueSize(queue, Count.upTo(waiting, bound));
  }

  private static QueuedMessage at(NavigableMap<MessageKey, QueuedMessage> queue, MessageKey key) {
    return Optional.ofNullable(queue.get(key)).orElseThrow();
  }

  private static String text(MessageKey key) {
    return KeyText.joined(
        key.at().getEpochSecond(), key.at().getNano(), key.number(), key.priority());
  }

  private static MessageKey key(String text) {
    List<String> parts = KeyText.parts(text, 4);
    return new MessageKey(
        Double.parseDouble(parts.get(3)), KeyText.instant(parts), Long.parseLong(parts.get(2)));
  }
}
