package dev.pynmon.application.port.out.value;

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
   */
  record Plain(String serialized) implements PlainValue {
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
