package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;

/** What could be read of a serialized JSON value. */
sealed interface ValueReading {
  /**
   * All of it.
   *
   * @param value the value
   */
  record Whole(DecodedValue value) implements ValueReading {}

  /**
   * Its beginning; the text ends too early.
   *
   * @param value what was read, with a note where it ends
   */
  record Start(DecodedValue value) implements ValueReading {}

  /**
   * It is no JSON value.
   *
   * @param why the second half of a sentence, such as "is no JSON"
   */
  record Unreadable(String why) implements ValueReading {}
}
