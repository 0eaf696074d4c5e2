package dev.pynmon.domain.timeline;

/** Why a bar ends where it ends. */
public enum SegmentEnd {
  /** The invocation changed its status. */
  CHANGED,
  /** The window ends; the status went on and is over by now, or nobody knows. */
  CUT,
  /** The status still goes on. */
  ONGOING
}
