package dev.pynmon.pictures.svg;

/**
 * A rectangle of the picture.
 *
 * @param x its left side
 * @param y its upper side
 */
public record Box(double x, double y, double width, double height) {
  /** The right side. */
  public double right() {
    return x + width;
  }
}
