package dev.pynmon.domain.familytree;

/** What is known of when a member of a family began, and therefore where it stands among them. */
public enum Began {
  /** Its first change says it. */
  AS_TOLD,
  /**
   * Its first change is dated before that of what started it, since clocks differ: it stands below
   * that all the same.
   */
  BEFORE_ITS_CALLER,
  /** No change of it is known, but of one below it: it began no later, and stands above that. */
  NO_LATER,
  /** No change is known of it, nor of any below it: it stands behind all others. */
  NOT_KNOWN
}
