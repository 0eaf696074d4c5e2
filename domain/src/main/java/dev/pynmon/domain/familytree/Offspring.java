package dev.pynmon.domain.familytree;

import dev.pynmon.domain.query.Count;
import java.util.List;

/**
 * What is below an invocation.
 *
 * @param kin some of them, as many as were asked for if there are so many
 * @param total how many there are
 */
public record Offspring(List<Kin> kin, Count total) {
  /** Nothing. */
  public static final Offspring NONE = new Offspring(List.of(), new Count.Exact(0));

  public Offspring {
    kin = List.copyOf(kin);
  }
}
