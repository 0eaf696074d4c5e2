package dev.pynmon.redis.broker;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Source;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A queue that is a list. Runners take from its head, so what stands in it moves towards that: a
 * place is looked for where it was and up to {@value #MAX_MOVED} before, then as far as {@link
 * Queues#MAX_SEARCHED} more. If it is not there it was taken, and all before it: the list goes on
 * at its head. Only of a place that moved still further what was seen is seen again; nothing is
 * left out.
 *
 * @param session asks the server
 * @param key the list
 * @param name the queue
 */
record ListedQueue(Session session, String key, QueueName name)
    implements Source<ListedQueue.Place> {
  private static final int MAX_MOVED = 1_000;
  private static final KeyText<Place> CURSORS =
      new KeyText<>("queue", place -> place.index() + "~" + place.id(), Place::read);

  /**
   * A message and where it was seen.
   *
   * @param index its distance from the head then
   * @param id its invocation
   */
  record Place(long index, String id) {
    static Place read(String text) {
      int end = text.indexOf('~');
      if (end < 1) {
        throw new IllegalArgumentException("no place in a queue");
      }
      long index = Long.parseLong(text.substring(0, end));
      if (index < 0 || index > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("no place in a queue");
      }
      return new Place(index, text.substring(end + 1));
    }
  }

  Page<QueuedMessage> page(PageRequest request) {
    return Listing.each(CURSORS, this, place -> message(place.id(), name, Optional.empty()))
        .page(request);
  }

  OldestMessage oldest() {
    return OldestMessage.first(page(PageRequest.first(1)).items().stream().findFirst());
  }

  /** Where it stands now; nothing is known where it is no more near where it was. */
  Count ahead(Cursor cursor) {
    Place place = CURSORS.key(cursor);
    long from = Math.max(0, place.index() - MAX_MOVED);
    List<Place> near = range(from, place.index());
    int at = lastOf(near, place);
    return at < 0 ? new Count.AtLeast(0) : Count.upTo(near.get(at).index(), Queues.MAX_AHEAD);
  }

  static QueuedMessage message(String invocation, QueueName queue, Optional<Double> priority) {
    return new QueuedMessage(new InvocationId(invocation), queue, priority, Optional.empty());
  }

  @Override
  public Found<Place> first(int skip, int count) {
    return Found.all(range(skip, (long) skip + count - 1));
  }

  @Override
  public Found<Place> next(Place place, boolean forward, int count) {
    long from = Math.max(0, place.index() - (forward ? MAX_MOVED : MAX_MOVED + count));
    List<Place> near = range(from, place.index() + (forward ? count : 0));
    int at = lastOf(near, place);
    if (forward && at < 0 && from > 0) {
      return behindFar(place, from, count);
    }
    List<Place> found =
        forward ? near.subList(at + 1, near.size()) : near.subList(0, Math.max(0, at)).reversed();
    return Found.all(found.subList(0, Math.min(count, found.size())));
  }

  /** What follows a place that moved to before this index, or what is next where it is gone. */
  private Found<Place> behindFar(Place place, long before, int count) {
    long from = Math.max(0, before - Queues.MAX_SEARCHED);
    List<Place> far = range(from, before - 1);
    int at = lastOf(far, place);
    if (at < 0 && from == 0) {
      return Found.all(far.subList(0, Math.min(count, far.size())));
    }
    return first(at < 0 ? 0 : Math.toIntExact(far.get(at).index() + 1), count);
  }

  /** Duplicates of an invocation are legal: the one nearest to where it was is meant. */
  private static int lastOf(List<Place> places, Place wanted) {
    for (int i = places.size() - 1; i >= 0; i--) {
      if (places.get(i).id().equals(wanted.id()) && places.get(i).index() <= wanted.index()) {
        return i;
      }
    }
    return -1;
  }

  private List<Place> range(long from, long to) {
    Batch batch = session.batch();
    Reply<List<String>> ids = batch.lrange(key, from, to);
    batch.send();
    List<Place> places = new ArrayList<>();
    ids.get().forEach(id -> places.add(new Place(from + places.size(), id)));
    return places;
  }
}
