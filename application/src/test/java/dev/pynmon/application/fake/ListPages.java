package dev.pynmon.application.fake;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pages of a list in memory; a cursor is the item that it stands behind or before. */
public final class ListPages {
  private ListPages() {}

  public static <T> Page<T> page(List<T> all, Function<T, String> id, PageRequest request) {
    return switch (request) {
      case PageRequest.Skip skip -> slice(all, id, skip.skip(), skip.skip() + skip.limit());
      case PageRequest.After after -> {
        int from = position(all, id, "behind ", after.cursor()) + 1;
        yield slice(all, id, from, from + after.limit());
      }
      case PageRequest.Before before -> {
        int to = position(all, id, "before ", before.cursor());
        yield slice(all, id, to - before.limit(), to);
      }
    };
  }

  private static <T> int position(List<T> all, Function<T, String> id, String kind, Cursor cursor) {
    if (!cursor.value().startsWith(kind)) {
      throw new InvalidCursorException();
    }
    String wanted = cursor.value().substring(kind.length());
    int at = 0;
    for (T each : all) {
      if (id.apply(each).equals(wanted)) {
        return at;
      }
      at++;
    }
    return -1;
  }

  private static <T> Page<T> slice(
      List<T> all, Function<T, String> id, int wantedFrom, int wantedTo) {
    int from = Math.max(0, Math.min(wantedFrom, all.size()));
    int to = Math.max(from, Math.min(wantedTo, all.size()));
    Optional<Cursor> next =
        to < all.size() && to > 0
            ? Optional.of(new Cursor("behind " + id.apply(all.get(to - 1))))
            : Optional.empty();
    Optional<Cursor> previous =
        from > 0 && from < all.size()
            ? Optional.of(new Cursor("before " + id.apply(all.get(from))))
            : Optional.empty();
    return Page.of(all.subList(from, to), next, previous);
  }
}
