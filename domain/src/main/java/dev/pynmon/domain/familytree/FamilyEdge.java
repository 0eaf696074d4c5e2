package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.id.InvocationId;

/**
 * That an invocation is below another, or that there is more below it.
 *
 * @param from the upper invocation
 * @param to the lower one; where it leads to what is not shown the upper one again
 * @param end what stands at its lower end
 * @param descent why it is there
 * @param onPath whether it leads to the focus
 * @param failed whether something failed at its lower end or below
 */
public record FamilyEdge(
    InvocationId from, InvocationId to, Kind end, Descent descent, boolean onPath, boolean failed) {
  /** True when it leads to what is not shown. */
  public boolean leadsToMore() {
    return end != Kind.INVOCATION;
  }
}
