package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;

/**
 * A line of the list that says what the tree shows.
 *
 * @param kind what it stands for
 * @param id the invocation, or the one whose further children the line loads
 * @param level 1 for the root
 * @param position its place among those with the same parent, from 1
 * @param setSize how many lines that parent has
 */
public record FamilyRow(Kind kind, InvocationId id, int level, int position, int setSize) {
  /** What a line stands for. */
  public enum Kind {
    INVOCATION,
    /** Children before those that are shown. */
    BEFORE,
    /** Children that are not shown, or come behind those that are. */
    MORE
  }
}
