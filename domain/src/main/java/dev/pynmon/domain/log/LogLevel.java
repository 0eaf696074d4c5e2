package dev.pynmon.domain.log;

import java.util.Arrays;
import java.util.Optional;

/** How serious an entry is, by the names of Python's logging, least first. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARNING,
  ERROR,
  CRITICAL;

  private static final LogLevel[] ALL = values();

  /** The level whose whole name stands at this place; empty when none does. */
  static Optional<LogLevel> at(String text, int start) {
    return Arrays.stream(ALL).filter(level -> level.standsAt(text, start)).findFirst();
  }

  /** True for what went wrong, or may have. */
  boolean isTrouble() {
    return compareTo(WARNING) >= 0;
  }

  private boolean standsAt(String text, int start) {
    int end = start + name().length();
    return text.startsWith(name(), start)
        && (end == text.length() || !Letters.isWord(text.charAt(end)))
        && (start == 0 || !Letters.isWord(text.charAt(start - 1)));
  }
}
