package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import java.util.List;
import java.util.OptionalInt;

/**
 * A place in a list that is ordered by row number.
 *
 * @param row the row
 * @param check tells whether the same thing still stands there; empty when that does not matter
 */
public record RowPlace(long row, OptionalInt check) {
  /** The place of this row, in which the thing of this identity stands. */
  public static RowPlace of(long row, String identity) {
    return new RowPlace(row, OptionalInt.of(identity.hashCode()));
  }

  /** A place where no row need be. */
  public static RowPlace unchecked(long row) {
    return new RowPlace(row, OptionalInt.empty());
  }

  /** Reads a cursor of this kind of list. */
  public static RowPlace of(String kind, Cursor cursor) {
    List<KeyValue> values = Cursors.decode(kind, 2, cursor);
    if (!(values.getFirst() instanceof KeyValue.Whole(long row))) {
      throw new InvalidCursorException();
    }
    return switch (values.getLast()) {
      case KeyValue.Null _ -> unchecked(row);
      case KeyValue.Whole(long check) -> new RowPlace(row, OptionalInt.of((int) check));
      default -> throw new InvalidCursorException();
    };
  }

  /** The place as a cursor of this kind of list. */
  public Cursor cursor(String kind) {
    KeyValue identity =
        check.isPresent() ? new KeyValue.Whole(check.getAsInt()) : new KeyValue.Null();
    return Cursors.encode(kind, List.of(new KeyValue.Whole(row), identity));
  }

  /** Whether what stands there now may be what stood there when the cursor was made. */
  public boolean fits(String identity) {
    return check.isEmpty() || check.getAsInt() == identity.hashCode();
  }
}
