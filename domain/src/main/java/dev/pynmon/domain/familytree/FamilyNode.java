package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyShape.Member;

/**
 * An invocation of the tree.
 *
 * @param member its place in the family
 * @param facts what it says
 * @param focus whether it is the invocation whose family this is
 * @param failure whether something failed here or below
 */
public record FamilyNode(Member member, FamilyFacts facts, boolean focus, Failure failure) {
  /** Where something failed, as far as is shown. */
  public enum Failure {
    NONE,
    BELOW,
    HERE
  }
}
