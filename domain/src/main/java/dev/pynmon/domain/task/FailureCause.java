package dev.pynmon.domain.task;

import dev.pynmon.domain.value.DecodedException;

/**
 * Why an invocation failed.
 *
 * @param exception the Python class name of what it raised, cut to {@value #MAX_NAME} characters
 * @param message its message, cut to {@value #MAX_MESSAGE}; empty when it has none or it lies
 *     elsewhere
 */
public record FailureCause(String exception, String message) {
  /**
   * How many characters of a stored exception to read: pynenc keeps no more than 1,024 of one in
   * its place, each of which may be escaped.
   */
  public static final int MAX_STORED = 8_000;

  private static final int MAX_NAME = 200;
  private static final int MAX_MESSAGE = 300;

  /** What a stored exception says. */
  public static FailureCause of(DecodedException exception) {
    return new FailureCause(cut(exception.type(), MAX_NAME), cut(exception.message(), MAX_MESSAGE));
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max) + "…";
  }
}
