package dev.pynmon.domain.familytree;

import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;

/**
 * What is below an invocation.
 *
 * @param kin some of them in the order in which they are paged through, as many as were asked for
 *     if there are so many, or more; of a page, no more
 * @param total how many there are
 * @param front how many of the first come before those that it called
 * @param page which part of them that is; empty for the first
 * @param unseen true when events or triggers started more than is looked at: nobody gets there
 */
public record Offspring(
    List<Kin> kin, Count total, int front, Optional<ChildrenPage> page, boolean unseen) {
  /** Nothing. */
  public static final Offspring NONE = new Offspring(List.of(), new Count.Exact(0));

  public Offspring {
    kin = List.copyOf(kin);
  }

  /** The first of what was called. */
  public Offspring(List<Kin> kin, Count total) {
    this(kin, total, 0, Optional.empty(), false);
  }
}
