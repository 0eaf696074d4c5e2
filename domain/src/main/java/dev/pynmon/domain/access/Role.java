package dev.pynmon.domain.access;

import java.util.Locale;

/** What somebody may do; each may what those before it may. */
public enum Role {
  /** Looks. */
  VIEWER,
  /** Runs again and recovers. */
  OPERATOR,
  /** Purges, and sees who did what. */
  ADMIN;

  /** Whether whoever has this role may what that one may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** The word for it in files, on pages and in logs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
