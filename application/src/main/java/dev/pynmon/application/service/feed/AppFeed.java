package dev.pynmon.application.service.feed;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.task.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The change feed of one application, with one place in it for all who follow it. It begins at the
 * present end; statistics and open pages remember numbers of changes, so none reads for itself what
 * another has read. Safe for concurrent use: who comes second waits for the first, whose reading
 * serves both.
 */
public final class AppFeed {
  /** As many as one answer of a store may hold, so that who asks for it is told all of it. */
  private static final int KEPT = Histories.MAX_CHUNK;

  /** Of so many of the last cursors it is remembered at which change they were given. */
  private static final int MAX_PLACES = 1_000;

  private final ReentrantLock reading = new ReentrantLock();
  private final Ring ring = new Ring(KEPT);
  private final Map<Cursor, Long> places = new LinkedHashMap<>();
  private volatile @Nullable Cursor cursor;

  /**
   * Reads what was written since anybody last did. Cost: one question of the change feed.
   *
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer; then the next
   *     reading begins where this one did
   */
  public void read(Histories histories) {
    reading.lock();
    try {
      Cursor last = cursor;
      cursor = last == null ? begin(histories) : follow(histories, last);
    } finally {
      reading.unlock();
    }
  }

  private Cursor begin(Histories histories) {
    Cursor tail = histories.tail();
    ring.skip();
    remember(tail);
    return tail;
  }

  private Cursor follow(Histories histories, Cursor last) {
    Feed news = histories.after(last, KEPT);
    if (news instanceof Feed.Entries written) {
      ring.add(written.entries().stream().map(Change::of).toList());
    } else {
      ring.skip();
    }
    remember(news.next());
    return news.next();
  }

  private void remember(Cursor place) {
    synchronized (places) {
      places.remove(place);
      places.put(place, ring.end());
      if (places.size() > MAX_PLACES) {
        places.remove(places.keySet().iterator().next());
      }
    }
  }

  /** Where any monitor can go on from; empty before the first reading. */
  public Optional<Cursor> cursor() {
    return Optional.ofNullable(cursor);
  }

  /** The number of the change that will be read next. */
  public long end() {
    return ring.end();
  }

  /**
   * The change that followed a cursor, by its number; empty for one that was given long ago, or by
   * another monitor.
   */
  public Optional<Long> numberAt(Cursor place) {
    synchronized (places) {
      return Optional.ofNullable(places.get(place));
    }
  }

  /**
   * The changes of this number and behind it, in the order of writing. Empty when that cannot be
   * told: too much was written, or the histories were purged or replaced.
   */
  public Optional<List<Change>> since(long number) {
    return ring.since(number);
  }
}
