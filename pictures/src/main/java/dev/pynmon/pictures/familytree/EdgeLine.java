package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyEdge;

/**
 * A line from one box to another: to the right, at the bend up or down, to the right.
 *
 * @param edge what it stands for
 * @param bend where it goes up or down
 */
public record EdgeLine(FamilyEdge edge, double x1, double y1, double bend, double x2, double y2) {
  /** True when it does not bend. */
  public boolean isStraight() {
    return y1 == y2;
  }
}
