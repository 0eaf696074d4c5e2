package dev.pynmon.domain.query;

/** How the keys of a list become cursors, and cursors keys. */
public interface KeyCursors<K> {
  /** The cursor to what lies behind a key, or before it. */
  Cursor cursor(K key, boolean forward);

  /**
   * The key of a cursor.
   *
   * @throws InvalidCursorException for a cursor that is not of this list
   */
  K key(Cursor cursor);

  /** The cursor to what lies behind a key. */
  default Cursor cursor(K key) {
    return cursor(key, true);
  }
}
