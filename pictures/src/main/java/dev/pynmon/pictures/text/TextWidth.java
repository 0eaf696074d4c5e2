package dev.pynmon.pictures.text;

/**
 * How much room a text takes, roughly and rather too much than too little: nobody knows the fonts
 * of a visitor.
 */
public final class TextWidth {
  /** The sizes below are those of letters of this size. */
  private static final double SIZE = 10.5;

  private static final double SMALL = 6;
  private static final double CAPITAL = 8;
  private static final double WIDE = 10;

  /** Signs of East Asia and pictures are as wide as they are high. */
  private static final double FULL = 12;

  private static final int FIRST_FULL = 0x1100;
  private static final String WIDE_LETTERS = "mwMW@%";

  private TextWidth() {}

  /**
   * The width of a line as it is written.
   *
   * @param size the height of its letters
   */
  public static double of(String line, double size) {
    return line.codePoints().mapToDouble(TextWidth::letter).sum() * size / SIZE;
  }

  private static double letter(int code) {
    if (code >= FIRST_FULL) {
      return FULL;
    }
    if (code >= 0x80 || Character.isUpperCase(code)) {
      return WIDE_LETTERS.indexOf(code) < 0 ? CAPITAL : WIDE;
    }
    return WIDE_LETTERS.indexOf(code) < 0 ? SMALL : WIDE;
  }
}
