package dev.pynmon.domain.search;

/** What is read of an invocation to tell whether a condition holds, cheapest first. */
public enum Reading {
  /** Its present state: id, task, status, retries. */
  STATE,
  /** Its record, with its arguments. */
  RECORD,
  /** Where its message lies, of one that waits. */
  QUEUE,
  /** Its changes. */
  HISTORY,
  /**
   * When the runners that hold it, or lost it to recovery, were last heard of, where they count as
   * dead; goes with {@link #HISTORY}.
   */
  SILENCE,
  /** The runners that made these; goes with {@link #HISTORY}. */
  RUNNERS,
  /** What it left behind. */
  OUTCOME
}
