package dev.pynmon.redis.broker;

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
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Queues in Redis: the one list of the released plugins, and the sorted sets of an unreleased one,
 * which the catalogue found (wire format, sections 6.2 and 6.3).
 *
 * @param app the application
 * @param catalogue what the search through all keys found
 */
public record RedisQueues(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements Queues {
  /** What the list of an older plugin is called beside the queues of the newer one. */
  static final QueueName STRANDED = new QueueName("default_queue");

  /** One round trip. */
  @Override
  public List<QueueSize> sizes(long bound) {
    NavigableMap<QueueName, String> sorted = sortedQueues();
    return app.read(
        session -> {
          Batch batch = session.batch();
          Reply<Long> listed = batch.llen(list());
          Map<QueueName, Reply<Long>> sizes = new LinkedHashMap<>();
          sorted.forEach((queue, key) -> sizes.put(queue, batch.zcard(key)));
          batch.send();
          Map<QueueName, Long> all = new TreeMap<>();
          sizes.forEach((queue, size) -> all.put(queue, size.ofRightType().orElse(0L)));
          all.values().removeIf(size -> size == 0);
          long inList = listed.ofRightType().orElse(0L);
          if (inList > 0 || !namesQueues()) {
            all.put(nameOfList(), inList);
          }
          return all.entrySet().stream()
              .limit(MAX_QUEUES)
              .map(each -> new QueueSize(each.getKey(), Count.upTo(each.getValue(), bound)))
              .toList();
        });
  }

  /**
   * One round trip, two behind a cursor; three where the message at its place was taken meanwhile,
   * and four where it moved far.
   */
  @Override
  public Page<QueuedMessage> peek(QueueName queue, PageRequest request) {
    Optional<String> sorted = Optional.ofNullable(sortedQueues().get(queue));
    return app.read(
        session ->
            sorted
                .map(key -> new SortedQueue(session, key, queue).page(request))
                .orElseGet(() -> new ListedQueue(session, keyOf(queue), queue).page(request)));
  }

  /** Two round trips. */
  @Override
  public MessagesFound find(Collection<InvocationId> ids) {
    return app.read(session -> find(session, ids));
  }

  /** The same, for whoever asks more in the same session. */
  public MessagesFound find(Session session, Collection<InvocationId> ids) {
    QueueWalk walk =
        new QueueWalk(ids.stream().map(InvocationId::value).collect(Collectors.toSet()));
    walk.ask(session, nameOfList(), list(), sortedQueues());
    return walk.found();
  }

  @Override
  public QueueOrder order(QueueName queue) {
    if (!namesQueues()) {
      return QueueOrder.ARRIVAL;
    }
    return queue.equals(STRANDED) && !sortedQueues().containsKey(queue)
        ? QueueOrder.LEFT_BEHIND
        : QueueOrder.PRIORITY;
  }

  /** One round trip. */
  @Override
  public OldestMessage oldest(QueueName queue) {
    Optional<String> sorted = Optional.ofNullable(sortedQueues().get(queue));
    return app.read(
        session ->
            sorted
                .map(key -> new SortedQueue(session, key, queue).oldest())
                .orElseGet(() -> new ListedQueue(session, keyOf(queue), queue).oldest()));
  }

  /** One round trip. */
  @Override
  public Count ahead(QueueName queue, Cursor place) {
    Optional<String> sorted = Optional.ofNullable(sortedQueues().get(queue));
    return app.read(
        session ->
            sorted
                .map(key -> new SortedQueue(session, key, queue).ahead(place))
                .orElseGet(() -> new ListedQueue(session, keyOf(queue), queue).ahead(place)));
  }

  /** Without a queue of this name nothing lies at the key, as in any empty queue. */
  private String keyOf(QueueName queue) {
    return queue.equals(nameOfList()) ? list() : app.keys().broker("queue:" + queue.value());
  }

  private QueueName nameOfList() {
    return namesQueues() ? STRANDED : QueueName.DEFAULT;
  }

  private String list() {
    return app.keys().broker("default_queue");
  }

  private boolean namesQueues() {
    return catalogue.get().value().filter(AppContents::namesQueues).isPresent();
  }

  private NavigableMap<QueueName, String> sortedQueues() {
    return catalogue.get().value().map(AppContents::queues).orElseGet(TreeMap::new);
  }
}
