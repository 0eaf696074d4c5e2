package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Source;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list.
 *
 * @param place the values by which the list is ordered
 * @param item what stands there; a place of a cursor has none
 */
record Entry<T>(List<KeyValue> place, Optional<T> item) {
  /** A page of a list that is ordered by these keys. */
  static <T> Page<T> page(String kind, List<Key> keys, Source<Entry<T>> source, PageRequest request)
      throws SQLException {
    Listing<Entry<T>, T> list =
        Listing.each(new EntryCursors<>(kind, keys), source, entry -> entry.item().orElseThrow());
    return HiddenSqlException.revealing(() -> list.page(request));
  }
}
