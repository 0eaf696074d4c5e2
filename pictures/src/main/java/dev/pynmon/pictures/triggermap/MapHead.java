package dev.pynmon.pictures.triggermap;

/**
 * What stands above a column.
 *
 * @param name what its boxes are
 * @param x the left side of these
 */
record MapHead(String name, double x) {
  /** The line of its text. */
  static final double Y = 11;
}
