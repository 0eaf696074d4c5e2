package dev.pynmon.domain.timeline;

/** Why a bar ends where it ends. */
public enum SegmentEnd {
  /** The invocation changed its status. */
  CHANGED,
  /** Its runner was last heard of then, and counts as dead. */
  SILENT,
  /** The window ends; the status went on and is over by now, or nobody knows. */
  CUT,
  /** The status still goes on. */
  ONGOING
}
