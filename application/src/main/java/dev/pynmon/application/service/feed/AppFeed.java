package dev.pynmon.application.service.feed;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.task.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The change feed of one application, with one place in it for all who follow it. It begins at the
 * present end; statistics and open pages remember numbers of changes, so none reads for itself what
 * another has read. Safe for concurrent use: one reads at a time.
 */
public final class AppFeed {
  /** As many as one answer of a store may hold, so that who asks for it is told all of it. */
  private static final int KEPT = Histories.MAX_CHUNK;

  /** Of so many of the last cursors it is remembered at which change they were given. */
  private static final int MAX_PLACES = 1_000;

  private final ReentrantLock reading = new ReentrantLock();
  private final Ring ring = new Ring(KEPT);
  private final Map<Cursor, Long> places = new LinkedHashMap<>();
  private volatile Optional<Place> place = Optional.empty();

  /**
   * Reads what was written since anybody last did. Cost: one question of the change feed.
   *
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer; then the next
   *     reading begins where this one did
   */
  public void read(Histories histories) {
    reading.lock();
    try {
      Cursor next =
          place.map(last -> follow(histories, last.cursor())).orElseGet(() -> begin(histories));
      place = Optional.of(new Place(next, ring.end()));
      remember(next);
    } finally {
      reading.unlock();
    }
  }

  private Cursor begin(Histories histories) {
    Cursor tail = histories.tail();
    ring.skip();
    return tail;
  }

  /** A cursor that its own store does not know any more says nothing of what came since. */
  private Cursor follow(Histories histories, Cursor last) {
    Feed news;
    try {
      news = histories.after(last, KEPT);
    } catch (InvalidCursorException _) {
      return begin(histories);
    }
    if (news instanceof Feed.Entries written) {
      ring.add(written.entries().stream().map(Change::of).toList());
    } else {
      ring.skip();
    }
    return news.next();
  }

  private void remember(Cursor given) {
    synchronized (places) {
      places.remove(given);
      places.put(given, ring.end());
      if (places.size() > MAX_PLACES) {
        places.remove(places.keySet().iterator().next());
      }
    }
  }

  /** How far was read last; empty before the first reading. */
  public Optional<Place> place() {
    return place;
  }

  /** The number of the change that will be read next. */
  public long end() {
    return ring.end();
  }

  /**
   * The change that followed a cursor, by its number; empty for one that was given long ago, or by
   * another monitor.
   */
  public Optional<Long> numberAt(Cursor given) {
    synchronized (places) {
      return Optional.ofNullable(places.get(given));
    }
  }

  /**
   * The changes of this number and behind it, in the order of writing. Empty when that cannot be
   * told: too much was written, or the histories were purged or replaced.
   */
  public Optional<List<Change>> since(long number) {
    return ring.since(number);
  }

  /**
   * How far the feed was read.
   *
   * @param cursor where any monitor can go on from
   * @param end the number of the change that comes next
   */
  public record Place(Cursor cursor, long end) {}
}
