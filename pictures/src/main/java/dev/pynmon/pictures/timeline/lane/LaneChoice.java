package dev.pynmon.pictures.timeline.lane;

import java.util.Set;

/**
 * Which lanes a visitor opened and closed; the others are as they are by themselves: open over
 * workers that last, closed over generations and workers of one invocation.
 *
 * @param opened the lanes that show what is below them
 * @param closed the lanes that hold what is below them
 * @param page which of the lanes are drawn where not all have room, from 1; beyond the last it is
 *     the last
 */
public record LaneChoice(Set<LaneId> opened, Set<LaneId> closed, int page) {
  /** Nothing was chosen. */
  public static final LaneChoice NONE = new LaneChoice(Set.of(), Set.of(), 1);

  public LaneChoice {
    opened = Set.copyOf(opened);
    closed = Set.copyOf(closed);
    page = Math.max(1, page);
  }

  /** The first page of them. */
  public LaneChoice(Set<LaneId> opened, Set<LaneId> closed) {
    this(opened, closed, 1);
  }
}
