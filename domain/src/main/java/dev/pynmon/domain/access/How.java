package dev.pynmon.domain.access;

import java.util.Locale;

/** By what somebody is known. */
public enum How {
  /** A visitor from the machine itself, where nobody signs in. */
  MACHINE,
  /** A browser that has signed in. */
  SESSION,
  /** A program with a bearer token. */
  TOKEN,
  /** A visitor whose name a trusted proxy tells. */
  PROXY,
  /** Whoever types a command. */
  SHELL;

  /** The word for it on pages and in logs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
