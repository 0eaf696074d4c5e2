package dev.pynmon.pictures.svg;

/**
 * A rectangle of the picture, in its units.
 *
 * @param x its left side
 * @param y its upper side
 * @param width to the right
 * @param height downwards
 */
public record Box(double x, double y, double width, double height) {
  /** The right side. */
  public double right() {
    return x + width;
  }
}
