package dev.pynmon.domain.familytree;

import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;

/**
 * What is below an invocation.
 *
 * @param kin some of them in the order in which they are paged through, as many as were asked for
 *     if there are so many, or more; of a stretch, no more
 * @param total how many there are
 * @param stretch which part of them that is; empty for the first
 */
public record Offspring(List<Kin> kin, Count total, Optional<Stretch> stretch) {
  /** Nothing. */
  public static final Offspring NONE = new Offspring(List.of(), new Count.Exact(0));

  public Offspring {
    kin = List.copyOf(kin);
  }

  /** The first of them. */
  public Offspring(List<Kin> kin, Count total) {
    this(kin, total, Optional.empty());
  }
}
