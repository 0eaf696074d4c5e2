package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Cursors as text: the kind of list, then values, none of which holds the separator. */
public final class Cursors {
  /** How long the values of a cursor may be in all. */
  static final int MAX_LENGTH = 440;

  private static final String SEPARATOR = "~";

  private Cursors() {}

  static Cursor encode(String kind, List<KeyValue> values) {
    String parts = values.stream().map(KeyValue::encoded).collect(Collectors.joining(SEPARATOR));
    return new Cursor(kind + SEPARATOR + parts);
  }

  /** The values of a cursor of this kind with this many of them. */
  static List<KeyValue> decode(String kind, int size, Cursor cursor) {
    List<String> parts = Arrays.asList(cursor.value().split(SEPARATOR, -1));
    if (parts.size() != size + 1 || !isOf(kind, cursor)) {
      throw new InvalidCursorException();
    }
    try {
      return parts.stream().skip(1).map(KeyValue::decode).toList();
    } catch (IllegalArgumentException _) {
      throw new InvalidCursorException();
    }
  }

  /** A cursor that holds numbers. */
  public static Cursor ofNumbers(String kind, long... numbers) {
    return encode(kind, LongStream.of(numbers).<KeyValue>mapToObj(KeyValue.Whole::new).toList());
  }

  /** The numbers in a cursor of this kind with this many of them. */
  public static long[] numbers(String kind, int size, Cursor cursor) {
    return decode(kind, size, cursor).stream().mapToLong(Cursors::number).toArray();
  }

  /** The numbers in a cursor of this kind, a pair at least. */
  public static long[] pairs(String kind, Cursor cursor) {
    int size = cursor.value().split(SEPARATOR, -1).length - 1;
    if (size < 2 || size % 2 != 0) {
      throw new InvalidCursorException();
    }
    return numbers(kind, size, cursor);
  }

  private static long number(KeyValue value) {
    if (value instanceof KeyValue.Whole(long number)) {
      return number;
    }
    throw new InvalidCursorException();
  }

  /** Whether the cursor says that it is of this kind of list. */
  public static boolean isOf(String kind, Cursor cursor) {
    return cursor.value().startsWith(kind + SEPARATOR);
  }
}
