package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyMore;

/**
 * What stands for children that are not drawn; {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param more which these are
 * @param x its left side
 * @param y its upper side
 */
record MorePill(FamilyMore more, double x, double y) {
  /** How wide every one is. */
  public static final double WIDTH = 118;

  /** How high every one is. */
  public static final double HEIGHT = 24;
}
