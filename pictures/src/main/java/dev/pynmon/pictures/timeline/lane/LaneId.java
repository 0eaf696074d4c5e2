package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import java.util.Optional;

/**
 * The key of a lane: a runner id, or one of three words that no runner id is.
 *
 * @param value the key as it is printed
 */
public record LaneId(String value) implements Comparable<LaneId> {
  /** All clients outside any runner. */
  public static final LaneId COLLAPSED_EXTERNAL = new LaneId("__collapsed_external_runners__");

  /** The runners beyond those that have a lane of their own. */
  public static final LaneId FOLDED = new LaneId("__other_runners__");

  /** Changes of which it is not known who made them. */
  public static final LaneId NOBODY = new LaneId("__no_runner__");

  /** The lane of a runner. */
  public static LaneId of(RunnerId runner) {
    return new LaneId(runner.value());
  }

  /** The runner, when the lane is that of one alone. */
  public Optional<RunnerId> runner() {
    boolean shared = equals(COLLAPSED_EXTERNAL) || equals(FOLDED) || equals(NOBODY);
    return shared ? Optional.empty() : Optional.of(new RunnerId(value));
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
