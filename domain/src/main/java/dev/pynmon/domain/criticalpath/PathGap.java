package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;

/**
 * What was not seen of a path.
 *
 * @param invocation where
 * @param kind what is missing
 * @param count how many, where it is about several; else 1
 */
public record PathGap(InvocationId invocation, Kind kind, long count) {
  /** What is missing. */
  public enum Kind {
    /** So many more that it called were not looked at. */
    CHILDREN,
    /** Whom it called was not looked at: the path had become too long. */
    TOO_LONG,
    /** So many that it called have no history, so that nobody knows when they ended. */
    NO_HISTORY,
    /** It waits for itself, over others. */
    CIRCLE,
    /** Not all of its changes were read. */
    CUT
  }
}
