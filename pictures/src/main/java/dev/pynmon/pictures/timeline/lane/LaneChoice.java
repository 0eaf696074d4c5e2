package dev.pynmon.pictures.timeline.lane;

import java.util.Set;

/**
 * Which lanes a visitor opened and closed; the others are as they are by themselves: open over
 * workers that last, closed over generations and workers of one invocation.
 *
 * @param opened the lanes that show what is below them
 * @param closed the lanes that hold what is below them
 */
public record LaneChoice(Set<LaneId> opened, Set<LaneId> closed) {
  /** Nothing was chosen. */
  public static final LaneChoice NONE = new LaneChoice(Set.of(), Set.of());

  public LaneChoice {
    opened = Set.copyOf(opened);
    closed = Set.copyOf(closed);
  }
}
