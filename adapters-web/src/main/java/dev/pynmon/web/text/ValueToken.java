package dev.pynmon.web.text;

/**
 * A piece of a printed value.
 *
 * @param tokenClass what it is: {@code key}, {@code str}, {@code lit}, {@code t3} for our own
 *     words, {@code bad} for damage, or {@code p} for what holds the rest together
 * @param tokenText its text
 */
public record ValueToken(String tokenClass, String tokenText) {
  static ValueToken plain(String text) {
    return new ValueToken("p", text);
  }

  static ValueToken key(String text) {
    return new ValueToken("key", text);
  }

  static ValueToken literal(String text) {
    return new ValueToken("lit", text);
  }

  static ValueToken string(String text) {
    return new ValueToken("str", text);
  }

  static ValueToken note(String text) {
    return new ValueToken("t3", text);
  }

  /** False for our own words, which stand where something is left out. */
  boolean isOfTheValue() {
    return !tokenClass.equals("t3");
  }

  static ValueToken damage(String text) {
    return new ValueToken("bad", text);
  }
}
