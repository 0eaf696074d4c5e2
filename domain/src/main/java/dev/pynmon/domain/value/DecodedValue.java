package dev.pynmon.domain.value;

import dev.pynmon.domain.id.DataReference;
import java.util.List;

/**
 * A serialized Python value made readable: a tree of what it says, never an object built from it
 * (wire format, section 4.1). Every tree is bounded; what was left out says so.
 */
public sealed interface DecodedValue {
  /** Python's {@code None}. */
  record None() implements DecodedValue {}

  /**
   * A truth value.
   *
   * @param value the value
   */
  record Bool(boolean value) implements DecodedValue {}

  /**
   * A number, exactly as written; may be {@code NaN} or {@code Infinity}.
   *
   * @param digits the number as text
   */
  record Number(String digits) implements DecodedValue {}

  /**
   * Text.
   *
   * @param text the text, or its beginning
   * @param length the length of the whole text in characters
   */
  record Text(String text, long length) implements DecodedValue {}

  /**
   * A list, tuple or set.
   *
   * @param kind the Python type, for example {@code list}
   * @param items the items, or the first of them
   * @param size how many there are
   */
  record Items(String kind, List<DecodedValue> items, long size) implements DecodedValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping.
   *
   * @param entries the entries, or the first of them, in the order stored
   * @param size how many there are
   */
  record Entries(List<Entry> entries, long size) implements DecodedValue {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An object of some Python class.
   *
   * @param type the class as named in the text
   * @param content what is stored of it
   */
  record Instance(String type, DecodedValue content) implements DecodedValue {}

  /**
   * Something that cannot be read without running Python, such as a pickle.
   *
   * @param kind what it is
   * @param excerpt the beginning of its text
   * @param length the length of the whole text
   */
  record Opaque(String kind, String excerpt, long length) implements DecodedValue {}

  /**
   * A value that lies in the client data store.
   *
   * @param reference where
   */
  record Reference(DataReference reference) implements DecodedValue {}

  /**
   * A part that was left out: too deep, too large, or cut in the store.
   *
   * @param why what was left out and why
   */
  record LeftOut(String why) implements DecodedValue {}

  /**
   * Text that is no serialized value.
   *
   * @param damage what is wrong
   */
  record Broken(Damage damage) implements DecodedValue {}

  /**
   * One entry of a mapping.
   *
   * @param key the key as text
   * @param value its value
   */
  record Entry(String key, DecodedValue value) {}
}
