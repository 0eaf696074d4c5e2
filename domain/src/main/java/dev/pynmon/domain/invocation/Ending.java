package dev.pynmon.domain.invocation;

/** Why what an invocation did is told of no longer than up to some moment. */
public enum Ending {
  /** Another change followed. */
  CHANGED,
  /** Its status is final: nothing lasts, and nothing follows. */
  FINAL,
  /** It still goes on. */
  ONGOING,
  /** The runner that is at it counts as dead, and was last heard of then. */
  SILENT,
  /** The changes that came later were not read: nobody knows. */
  CUT
}
