package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.Began;
import dev.pynmon.domain.familytree.FamilyNode;

/**
 * The box of an invocation; {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param node what it stands for
 * @param began why it stands there
 * @param x its left side
 * @param y its upper side
 */
record NodeBox(FamilyNode node, Began began, double x, double y) {
  /** How wide every box is. */
  public static final double WIDTH = 162;

  /** How high every box is. */
  public static final double HEIGHT = 44;

  /** How far below its upper side lines come and go. */
  public static final double JOINT = 20;

  /** The right side. */
  public double right() {
    return x + WIDTH;
  }
}
