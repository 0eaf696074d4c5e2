package dev.pynmon.redis.list;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scan;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A large set in the server's own order, forward only. While it is written to, a member may be
 * given twice. Cost: one round trip, and one or two for each thousand members that are given or
 * left out, since a table may be half empty; emptier where members were removed. Up to {@value
 * #MAX_STEPS} in all, and the page is then short.
 */
final class SetWalk {
  private static final int STEP = 1_000;
  private static final int MAX_STEPS = 30;
  private static final Place START = new Place(Scan.START, 0);

  private final Session session;
  private final String key;
  private final KeyText<Place> cursors;

  SetWalk(Session session, String key, String kind) {
    this.session = session;
    this.key = key;
    this.cursors = new KeyText<>(kind + "-walk", Place::text, Place::of);
  }

  /**
   * Where a walk goes on.
   *
   * @param cursor the server's own
   * @param given how many members of its answer were given already
   */
  private record Place(String cursor, int given) {
    static Place of(String text) {
      List<String> parts = KeyText.parts(text, 2);
      long cursor = Long.parseUnsignedLong(parts.get(0));
      int given = Integer.parseInt(parts.get(1));
      if (given < 0) {
        throw new IllegalArgumentException("no number of members");
      }
      return new Place(Long.toUnsignedString(cursor), given);
    }

    String text() {
      return KeyText.joined(cursor, given);
    }
  }

  /** Whether a page is asked for that a walk led to. */
  boolean isWithin(PageRequest request) {
    return switch (request) {
      case PageRequest.Skip _ -> false;
      case PageRequest.After(_, Cursor cursor) -> isOfWalk(cursor);
      case PageRequest.Before(_, Cursor cursor) -> isOfWalk(cursor);
    };
  }

  private boolean isOfWalk(Cursor cursor) {
    return cursor.value().startsWith(cursors.kind());
  }

  /** The page that a walk led to. */
  Page<String> page(PageRequest request) {
    return switch (request) {
      case PageRequest.After(int limit, Cursor cursor) -> page(cursors.key(cursor), 0, limit);
      case PageRequest.Before _ -> throw new InvalidCursorException();
      case PageRequest.Skip skip -> fromStart(skip);
    };
  }

  /** The first page, also for whoever saw the set while it was small enough to be sorted. */
  Page<String> fromStart(PageRequest request) {
    int skip = request instanceof PageRequest.Skip numbered ? numbered.skip() : 0;
    return page(START, skip, request.limit());
  }

  private Page<String> page(Place start, int skip, int limit) {
    List<String> shown = new ArrayList<>();
    Optional<Place> place = Optional.of(start);
    int left = skip;
    for (int step = 0; step < MAX_STEPS && place.isPresent() && shown.size() < limit; step++) {
      Place from = place.get();
      Scan scan = scan(from.cursor());
      int first = Math.min(from.given() + left, scan.found().size());
      int end = Math.min(first + limit - shown.size(), scan.found().size());
      left = Math.max(0, from.given() + left - first);
      shown.addAll(scan.found().subList(first, end));
      place = behind(from, scan, end);
    }
    return Page.of(shown, place.map(cursors::cursor), Optional.empty());
  }

  private static Optional<Place> behind(Place from, Scan scan, int end) {
    if (end < scan.found().size()) {
      return Optional.of(new Place(from.cursor(), end));
    }
    return scan.isLast() ? Optional.empty() : Optional.of(new Place(scan.next(), 0));
  }

  private Scan scan(String cursor) {
    Batch batch = session.batch();
    Reply<Scan> scan = batch.sscan(key, cursor, STEP);
    batch.send();
    return scan.ofRightType().orElse(new Scan(Scan.START, List.of()));
  }
}
