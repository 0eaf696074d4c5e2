package dev.pynmon.web.text;

/**
 * A piece of a printed value.
 *
 * @param tokenClass what it is: {@code key}, {@code str}, {@code lit}, {@code t3} for our own words
 *     ({@code t3 cut} where they stand for what is left out), {@code bad} for damage, or {@code p}
 *     for what holds the rest together
 * @param tokenText its text
 */
public record ValueToken(String tokenClass, String tokenText) {
  private static final String LEFT_OUT = "t3 cut";

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

  /** Our own words where something of the value is not shown. */
  static ValueToken leftOut(String text) {
    return new ValueToken(LEFT_OUT, text);
  }

  /** False where something of the value is not shown. */
  boolean isShown() {
    return !tokenClass.equals(LEFT_OUT);
  }

  static ValueToken damage(String text) {
    return new ValueToken("bad", text);
  }
}
