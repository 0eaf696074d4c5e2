package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.KeyCursors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cursors that hold the values by which a list is ordered, with their types.
 *
 * @param kind what they begin with, so that those of other lists are refused
 * @param keys what the list is ordered by
 */
record EntryCursors<T>(String kind, List<Key> keys) implements KeyCursors<Entry<T>> {
  @Override
  public Cursor cursor(Entry<T> entry, boolean forward) {
    int length = Cursors.MAX_LENGTH / keys.size();
    List<KeyValue> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      values.add(entry.place().get(i).within(length, keys.get(i).ascending() == forward));
    }
    return Cursors.encode(kind, values);
  }

  @Override
  public Entry<T> key(Cursor cursor) {
    return new Entry<>(Cursors.decode(kind, keys.size(), cursor), Optional.empty());
  }
}
