package dev.pynmon.memory.invocation;

import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.KeyText;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/**
 * What was written to a history since an entry. Numbers are given out under the lock, so nothing
 * ever appears below a number already seen, whatever time it bears.
 */
record HistoryFeed(HistoryTable table) {
  private static final KeyText<Place> CURSORS = new KeyText<>("feed", Place::text, Place::of);

  /** The history that was read, and how far. */
  private record Place(long epoch, long number) {
    static Place of(String text) {
      List<String> parts = KeyText.parts(text, 2);
      return new Place(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)));
    }

    String text() {
      return KeyText.joined(epoch, number);
    }
  }

  Cursor tail() {
    return CURSORS.cursor(new Place(table.epoch(), table.last()));
  }

  Feed after(Cursor cursor, int limit) {
    Place place = CURSORS.key(cursor);
    if (place.epoch() != table.epoch() || place.number() > table.last()) {
      return new Feed.Reset(tail());
    }
    NavigableMap<Long, HistoryEntry> since = table.newest().tailMap(place.number(), false);
    Collection<HistoryEntry> entries = since.values();
    boolean tooMany = entries.stream().limit(limit + 1L).count() > limit;
    return tooMany || place.number() < table.beyond()
        ? new Feed.Gap(tail())
        : new Feed.Entries(List.copyOf(entries), tail());
  }
}
