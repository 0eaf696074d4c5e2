package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyEdge;

/**
 * A line from one box to another: to the right, at the bend up or down, to the right.
 *
 * @param edge what it stands for
 * @param x1 where it begins, at the right side of the caller
 * @param y1 the line of the caller
 * @param bend where it goes up or down
 * @param x2 where it ends, at the left side of who was called
 * @param y2 the line of who was called
 */
record EdgeLine(FamilyEdge edge, double x1, double y1, double bend, double x2, double y2) {
  /** True when it does not bend. */
  public boolean isStraight() {
    return y1 == y2;
  }
}
