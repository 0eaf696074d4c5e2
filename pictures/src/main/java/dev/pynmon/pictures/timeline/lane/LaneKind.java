package dev.pynmon.pictures.timeline.lane;

/** What a lane stands for. */
public enum LaneKind {
  /** A runner without parent whose workers, if any, have no lane. */
  PLAIN,
  /** A runner above the lanes of its workers; it may have a parent itself. */
  HEADER,
  /** A worker below its runner. */
  CHILD,
  /** Several runners in one lane. */
  SHARED
}
