package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;

/**
 * A line from one node to another: to the right, at the bend up or down, to the right.
 *
 * @param from the upper invocation
 * @param to the lower one; of a line to what loads more the upper one again
 * @param relation why it is there
 * @param onPath whether it leads to the focus
 * @param failed whether something failed at its lower end or below
 * @param bend where it goes up or down
 */
public record FamilyEdge(
    InvocationId from,
    InvocationId to,
    Relation relation,
    boolean onPath,
    boolean failed,
    double x1,
    double y1,
    double bend,
    double x2,
    double y2) {
  /** True when it does not bend. */
  public boolean isStraight() {
    return y1 == y2;
  }
}
