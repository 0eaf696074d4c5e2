package dev.pynmon.web.asset;

/**
 * A colour, and how well it can be told from another (WCAG 2.2, contrast).
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
record Color(double red, double green, double blue) {
  /** A colour written as {@code #rgb} or {@code #rrggbb}. */
  static Color hex(String text) {
    String digits = text.substring(1);
    String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    return new Color(part(six, 0), part(six, 2), part(six, 4));
  }

  private static int part(String six, int from) {
    return Integer.parseInt(six.substring(from, from + 2), 16);
  }

  /** This colour, so much of it, over another. */
  Color over(Color ground, double share) {
    return new Color(
        red * share + ground.red * (1 - share),
        green * share + ground.green * (1 - share),
        blue * share + ground.blue * (1 - share));
  }

  /** From 1, the same, to 21, black and white. */
  double contrast(Color other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** How much light a part of a colour, 0 to 255, is: from 0 to 1. */
  static double linear(double part) {
    double value = part / 255;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
