package dev.pynmon.memory.broker;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The messages of all queues. Guarded by the lock of its application. */
public final class MessageTable {
  private final boolean named;
  private final NavigableMap<QueueName, NavigableMap<MessageKey, QueuedMessage>> queues =
      new TreeMap<>();
  private final Map<InvocationId, List<Place>> places = new HashMap<>();
  private long last;

  /**
   * An empty broker.
   *
   * @param named whether this pynenc knows queue names and priorities
   */
  public MessageTable(boolean named) {
    this.named = named;
  }

  private record Place(QueueName queue, MessageKey key) {}

  /** Adds a message behind those of its priority. */
  public void push(InvocationId invocation, QueueName queue, double priority, Instant at) {
    QueueName into = named ? queue : QueueName.DEFAULT;
    Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
    MessageKey key = new MessageKey(named ? priority : 0, millis, ++last);
    Optional<Double> shown = named ? Optional.of(priority) : Optional.empty();
    queues
        .computeIfAbsent(into, _ -> new TreeMap<>())
        .put(key, new QueuedMessage(invocation, into, shown, Optional.of(millis)));
    places.computeIfAbsent(invocation, _ -> new ArrayList<>(1)).add(new Place(into, key));
  }

  /** Takes the first message of a queue out of it. */
  public Optional<QueuedMessage> pop(QueueName queue) {
    NavigableMap<MessageKey, QueuedMessage> messages = in(queue);
    if (messages.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<MessageKey, QueuedMessage> first = messages.firstEntry();
    Place place = new Place(queue, first.getKey());
    forget(place);
    places.computeIfPresent(
        first.getValue().invocation(), (_, all) -> all.remove(place) && all.isEmpty() ? null : all);
    return Optional.of(first.getValue());
  }

  /** Takes every message of an invocation out. */
  public void remove(InvocationId invocation) {
    Optional.ofNullable(places.remove(invocation)).ifPresent(all -> all.forEach(this::forget));
  }

  /** The message of an invocation that a runner takes first, if it has one. */
  public Optional<QueuedMessage> first(InvocationId invocation) {
    return places.getOrDefault(invocation, List.of()).stream()
        .min(Comparator.comparing(Place::key))
        .flatMap(place -> Optional.ofNullable(in(place.queue()).get(place.key())));
  }

  public void clear() {
    queues.clear();
    places.clear();
  }

  /** How many messages there are in all queues. */
  public int size() {
    return queues.values().stream().mapToInt(Map::size).sum();
  }

  boolean isNamed() {
    return named;
  }

  NavigableMap<QueueName, NavigableMap<MessageKey, QueuedMessage>> queues() {
    return queues;
  }

  NavigableMap<MessageKey, QueuedMessage> in(QueueName queue) {
    return queues.getOrDefault(queue, Collections.emptyNavigableMap());
  }

  private void forget(Place place) {
    queues.computeIfPresent(
        place.queue(),
        (_, messages) -> {
          messages.remove(place.key());
          return messages.isEmpty() ? null : messages;
        });
  }
}
