package dev.pynmon.redis.invocation;

import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;
import java.util.Optional;

/**
 * The entries of all histories in a window of time. Scores are a little less exact than times, so
 * the scores that are read go a microsecond further. Cost: one round trip a chunk.
 *
 * @param session asks the server
 * @param key all entries by time
 */
record HistoryWindow(Session session, String key, TimeWindow window, TimeOrder order) {
  private static final KeyText<Place> CURSORS = new KeyText<>("window", Place::text, Place::of);

  /**
   * The server counts those that are left out one by one, so an altered cursor may not say many.
   */
  private static final int MAX_GIVEN = 100_000;

  /** In seconds. */
  private static final double MICROSECOND = 1e-6;

  /**
   * Where a window goes on.
   *
   * @param score of the last entry given
   * @param given how many entries of that score were given
   */
  private record Place(double score, int given) {
    static Place of(String text) {
      List<String> parts = KeyText.parts(text, 2);
      Place place = new Place(Numbers.cursorScore(parts.get(0)), Integer.parseInt(parts.get(1)));
      if (place.given() < 0 || place.given() > MAX_GIVEN) {
        throw new IllegalArgumentException("no number of entries");
      }
      return place;
    }

    String text() {
      return KeyText.joined(Numbers.text(score), given);
    }

    Place behind(List<Scored> shown) {
      double last = shown.getLast().score();
      long same = shown.stream().filter(entry -> entry.score() == last).count();
      return new Place(last, Math.toIntExact(same + (last == score ? given : 0)));
    }
  }

  HistoryChunk first(int limit) {
    return chunk(new Place(isNewestFirst() ? highest() : lowest(), 0), limit);
  }

  HistoryChunk after(Cursor cursor, int limit) {
    Place place = CURSORS.key(cursor);
    if (place.score() < lowest() || place.score() > highest()) {
      throw new InvalidCursorException();
    }
    return chunk(place, limit);
  }

  private HistoryChunk chunk(Place place, int limit) {
    String end = Numbers.text(isNewestFirst() ? lowest() : highest());
    Batch batch = session.batch();
    Reply<List<Scored>> entries =
        batch.zrangeByScore(
            key, isNewestFirst(), Numbers.text(place.score()), end, place.given(), limit + 1L);
    batch.send();
    List<Scored> found = entries.get();
    List<Scored> shown = found.subList(0, Math.min(limit, found.size()));
    return new HistoryChunk(
        shown.stream().map(Entries::entry).filter(entry -> window.contains(entry.at())).toList(),
        found.size() > limit ? Optional.of(CURSORS.cursor(place.behind(shown))) : Optional.empty());
  }

  private boolean isNewestFirst() {
    return order == TimeOrder.NEWEST_FIRST;
  }

  private double lowest() {
    return Entries.score(window.from()) - MICROSECOND;
  }

  private double highest() {
    return Entries.score(window.to()) + MICROSECOND;
  }
}
