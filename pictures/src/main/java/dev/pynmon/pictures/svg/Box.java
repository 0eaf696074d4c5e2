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

  /** The lower side. */
  public double bottom() {
    return y + height;
  }

  /** A square around a place. */
  public static Box around(double x, double y, double half) {
    return new Box(x - half, y - half, 2 * half, 2 * half);
  }

  /** True when both cover the same place; to touch is not to cover. */
  public boolean meets(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
