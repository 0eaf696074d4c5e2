package dev.pynmon.domain.timeline;

/** Why a bar ends where it ends. */
public enum SegmentEnd {
  /** The invocation changed its status. */
  CHANGED,
  /** Its runner was last heard of then, and counts as dead: it fell silent. */
  SILENT,
  /**
   * Its runner is stale, not heard of for long, and does not count as dead yet: whether the status
   * went on is not known.
   */
  STALE,
  /** The window ends; the status went on and is over by now, or nobody knows. */
  CUT,
  /** The status still goes on. */
  ONGOING
}
