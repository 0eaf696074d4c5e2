package dev.pynmon.redis.broker;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A queue that is a sorted set (wire format, section 6.3): its score is the priority, and of equal
 * ones the greatest member came first.
 *
 * @param session asks the server
 * @param key the sorted set
 * @param name the queue
 */
record SortedQueue(Session session, String key, QueueName name) {
  private static final KeyText<Scored> CURSORS = ScoredSet.cursors("sorted-queue");

  /** No index tells the oldest of all: it is looked for among so many that are taken first. */
  private static final int LOOKED_AT = 1_000;

  Page<QueuedMessage> page(PageRequest request) {
    return Listing.each(CURSORS, new ScoredSet(session, key), entry -> message(name, entry))
        .page(request);
  }

  OldestMessage oldest() {
    List<Scored> first = first(LOOKED_AT + 1);
    return new OldestMessage(
        first.stream()
            .limit(LOOKED_AT)
            .max(Comparator.comparing(Scored::member))
            .map(entry -> message(name, entry)),
        first.size() <= LOOKED_AT);
  }

  Count ahead(Cursor cursor) {
    Scored place = CURSORS.key(cursor);
    long before =
        first(Queues.MAX_AHEAD).stream().takeWhile(entry -> isBefore(entry, place)).count();
    return Count.upTo(before, Queues.MAX_AHEAD);
  }

  private static boolean isBefore(Scored entry, Scored place) {
    return entry.score() > place.score()
        || entry.score() == place.score() && entry.member().compareTo(place.member()) > 0;
  }

  private List<Scored> first(int most) {
    Batch batch = session.batch();
    Reply<List<Scored>> entries = batch.zrange(key, true, 0, most - 1L);
    batch.send();
    return entries.get();
  }

  /** Behind the number that keeps equal priorities in order stands the invocation. */
  static QueuedMessage message(QueueName queue, Scored entry) {
    String member = entry.member();
    String invocation = member.substring(member.indexOf(':') + 1);
    return ListedQueue.message(invocation, queue, Optional.of(entry.score()));
  }
}
