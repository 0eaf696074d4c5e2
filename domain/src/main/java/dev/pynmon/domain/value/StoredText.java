package dev.pynmon.domain.value;

import static java.util.Objects.requireNonNull;

/**
 * Serialized text as stored, perhaps only its beginning.
 *
 * @param text what was read
 * @param length how long the whole text is, in the store's own unit: characters or bytes
 * @param cut whether the end is missing
 */
public record StoredText(String text, long length, boolean cut) {
  public StoredText {
    requireNonNull(text);
  }

  /** Text that was read whole. */
  public static StoredText whole(String text) {
    return new StoredText(text, text.length(), false);
  }
}
