package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyShape.Member;

/**
 * A box of the tree; {@link FamilyTree#BOX_WIDTH} by {@link FamilyTree#BOX_HEIGHT}.
 *
 * @param member its place in the family
 * @param facts what it says
 * @param x its left side
 * @param y its upper side
 * @param focus whether it is the invocation whose family this is
 * @param failure whether something failed here or below
 */
public record FamilyNode(
    Member member, FamilyFacts facts, double x, double y, boolean focus, Failure failure) {
  /** Where something failed, as far as is drawn. */
  public enum Failure {
    NONE,
    BELOW,
    HERE
  }

  /** Half way down. */
  public double middle() {
    return y + FamilyTree.BOX_HEIGHT / 2;
  }

  /** The right side. */
  public double right() {
    return x + FamilyTree.BOX_WIDTH;
  }
}
