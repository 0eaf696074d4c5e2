package dev.pynmon.application.port.out.value;

import java.util.Optional;

/**
 * Whether a text is the JSON of a plain Python value: None, a truth value, a number, a text, and
 * lists and dictionaries of them, without anything that pynenc or jsonpickle would make an object
 * of.
 */
public sealed interface PlainValue {
  /**
   * It is.
   *
   * @param serialized the value exactly as pynenc's JSON serializers write it
   * @param twice the first name that an object in it has more than once, of which Python keeps the
   *     last alone; empty when there is none
   */
  record Plain(String serialized, Optional<String> twice) implements PlainValue {
    /** One in which each name stands once. */
    public Plain(String serialized) {
      this(serialized, Optional.empty());
    }

    /** Whether it is JSON for others than Python, too, which has no NaN and no infinity. */
    public boolean isJson() {
      boolean inText = false;
      for (int at = 0; at < serialized.length(); at++) {
        char character = serialized.charAt(at);
        if (inText && character == '\\') {
          at++;
        } else if (character == '"') {
          inText = !inText;
        } else if (!inText && (character == 'N' || character == 'I')) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * It is not.
   *
   * @param reason why, a sentence
   */
  record Not(String reason) implements PlainValue {}
}
