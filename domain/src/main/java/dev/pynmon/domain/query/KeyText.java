package dev.pynmon.domain.query;

import dev.pynmon.domain.value.TextCut;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The cursors of one kind of list: its name, then the key at which the list goes on.
 *
 * @param kind the name; no other list of the store has the same
 * @param write a key as text
 * @param read the key of a text; any {@link IllegalArgumentException} means that it is none
 */
public record KeyText<K>(String kind, Function<K, String> write, Function<String, K> read)
    implements KeyCursors<K> {
  private static final String SEPARATOR = "~";
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_VALUE);
  private static final int MAX_LENGTH = 440;

  /** Cursors of a list in the order of numbers. */
  public static KeyText<Long> ofNumbers(String kind) {
    return new KeyText<>(kind, number -> Long.toString(number), Long::valueOf);
  }

  /** Cursors of a list in the order of names. */
  public static <K> KeyText<K> ofNames(String kind, Function<String, K> read) {
    return new KeyText<>(kind, Object::toString, read);
  }

  /** Several values as one text. */
  public static String joined(Object... values) {
    return String.join(SEPARATOR, List.of(values).stream().map(Object::toString).toList());
  }

  /** The values of such a text, if it has this many. */
  public static List<String> parts(String text, int count) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    if (parts.size() != count) {
      throw new IllegalArgumentException("another number of values");
    }
    return parts;
  }

  /** The time in the first two values: seconds and nanoseconds. */
  public static Instant instant(List<String> parts) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1)));
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("no time", e);
    }
  }

  /**
   * The cursor to what lies behind a key, or before it. Of a name that is too long for one it holds
   * the beginning: the list then goes on behind, or before, all names that begin alike.
   */
  @Override
  public Cursor cursor(K key, boolean forward) {
    String text = write.apply(key);
    String end = forward ? LAST_CHARACTER : "";
    return new Cursor(
        kind
            + SEPARATOR
            + (text.length() <= MAX_LENGTH
                ? text
                : TextCut.ofChars(text, MAX_LENGTH).text() + end));
  }

  @Override
  public K key(Cursor cursor) {
    String start = kind + SEPARATOR;
    if (!cursor.value().startsWith(start)) {
      throw new InvalidCursorException();
    }
    try {
      return read.apply(cursor.value().substring(start.length()));
    } catch (IllegalArgumentException _) {
      throw new InvalidCursorException();
    }
  }
}
