package dev.pynmon.pictures.svg;

/**
 * A finished picture, or elements of one. Only {@link SvgWriter} makes it, so that all is escaped,
 * and who is given one may put it into a page as it is.
 */
public final class Svg {
  private final String text;

  Svg(String text) {
    this.text = text;
  }

  /** The elements. */
  public String text() {
    return text;
  }
}
