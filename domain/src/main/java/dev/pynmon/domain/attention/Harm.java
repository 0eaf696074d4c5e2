package dev.pynmon.domain.attention;

import java.util.Locale;

/** How bad something is, the worst first. */
public enum Harm {
  /** Work fails or stands still until somebody does something. */
  TROUBLE,
  /** Something is wrong; whether that does harm somebody has to look. */
  WARNING,
  /** It does harm, and goes away by itself. */
  HEALS;

  /** The word for it in answers to programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
