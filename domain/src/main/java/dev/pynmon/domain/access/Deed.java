package dev.pynmon.domain.access;

import java.util.Locale;

/** What can be done, as far as it is asked who may. */
public enum Deed {
  /** Looking at anything. */
  READ(Role.VIEWER, false),
  /** Running invocations again. */
  RERUN(Role.OPERATOR, true),
  /** Putting back what is stranded. */
  RECOVER(Role.OPERATOR, true),
  /** Freeing the scheduler. */
  FREE(Role.OPERATOR, true),
  /** Deleting what a store holds. */
  PURGE(Role.ADMIN, true),
  /** Looking at who did what. */
  AUDIT(Role.ADMIN, false);

  private final Role least;
  private final boolean writes;

  Deed(Role least, boolean writes) {
    this.least = least;
    this.writes = writes;
  }

  /** The least role that may. */
  public Role least() {
    return least;
  }

  /** Whether it changes a store, so that a monitor that only reads refuses it. */
  public boolean writes() {
    return writes;
  }

  /** The word for it on pages and in logs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
