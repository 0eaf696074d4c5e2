package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import java.util.Optional;
import java.util.Set;

/**
 * The key of a lane: a runner id, or a word that no runner id is.
 *
 * @param value the key as it is printed
 */
public record LaneId(String value) implements Comparable<LaneId> {
  /** All clients outside any runner. */
  public static final LaneId COLLAPSED_EXTERNAL = new LaneId("__collapsed_external_runners__");

  /** The lanes beyond those that are shown. */
  public static final LaneId FOLDED = new LaneId("__other_runners__");

  /** Changes of which it is not known who made them. */
  public static final LaneId NOBODY = new LaneId("__no_runner__");

  private static final Set<LaneId> SHARED = Set.of(COLLAPSED_EXTERNAL, FOLDED, NOBODY);

  /** What the keys of generations begin with; that of the newest follows. */
  private static final String GENERATIONS = "generations:";

  /** The lane of a runner. */
  public static LaneId of(RunnerId runner) {
    return new LaneId(runner.value());
  }

  /** The lane of the generations of a runner; each of them is a key of it. */
  public static LaneId ofGenerations(RunnerId one) {
    return new LaneId(GENERATIONS + one.value());
  }

  /** The lane that a visitor names; empty for what cannot be one. */
  public static Optional<LaneId> parse(String text) {
    String runner = text.startsWith(GENERATIONS) ? text.substring(GENERATIONS.length()) : text;
    return RunnerId.parse(runner).map(_ -> new LaneId(text));
  }

  /**
   * The runner that the lane leads to: the newest of generations; none for other lanes of several.
   */
  public Optional<RunnerId> runner() {
    if (SHARED.contains(this)) {
      return Optional.empty();
    }
    return Optional.of(
        new RunnerId(
            value.startsWith(GENERATIONS) ? value.substring(GENERATIONS.length()) : value));
  }

  @Override
  public int compareTo(LaneId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
