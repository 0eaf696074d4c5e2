package dev.pynmon.pictures.svg;

/**
 * A place of the picture, in its units.
 *
 * @param x from its left side
 * @param y from its upper side
 */
public record Position(double x, double y) {
  /** As paths write it. */
  @Override
  public String toString() {
    return SvgNumber.of(x) + " " + SvgNumber.of(y);
  }
}
