package dev.pynmon.domain.query;

import static java.util.Objects.requireNonNull;

/**
 * A place in a list, made by a store and given back to it unread. It travels through links, so it
 * may come back altered: a store checks it and answers with {@link InvalidCursorException}.
 *
 * @param value what the store wrote, 1 to {@value #MAX_LENGTH} characters
 */
public record Cursor(String value) {
  static final int MAX_LENGTH = 500;

  /** Throws {@link InvalidCursorException} when the text is empty or too long. */
  public Cursor {
    requireNonNull(value);
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new InvalidCursorException();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
