package dev.pynmon.domain.failure;

import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import java.util.Optional;

/**
 * Why an invocation failed.
 *
 * @param exception the Python class name of what it raised, cut to {@value #MAX_NAME} characters
 * @param message its message, cut to {@value #MAX_MESSAGE}; "" when it has none, empty when it is
 *     not known: it lies in the client data store, or cannot be read
 */
public record FailureCause(String exception, Optional<String> message) {
  /**
   * How many characters of a stored exception to read: pynenc keeps no more than 1,024 of one in
   * its place, each of which may be escaped.
   */
  public static final int MAX_STORED = 8_000;

  private static final int MAX_NAME = 200;

  /** More than pynenc keeps of a message in its place (wire format, section 4.4). */
  private static final int MAX_MESSAGE = 1_000;

  /** With a known message. */
  public FailureCause(String exception, String message) {
    this(exception, Optional.of(message));
  }

  /** What a stored exception says. */
  public static FailureCause of(DecodedException exception) {
    Optional<String> message =
        exception.message().isEmpty() && isElsewhere(exception.details())
            ? Optional.empty()
            : Optional.of(cut(exception.message(), MAX_MESSAGE));
    return new FailureCause(cut(exception.type(), MAX_NAME), message);
  }

  /** In words, {@code ValueError: no such card}. */
  public String text() {
    return message
        .filter(said -> !said.isEmpty())
        .map(said -> exception + ": " + said)
        .orElse(exception);
  }

  /**
   * The same on one line: of a message the first line that says something, marked as cut, with the
   * last of a traceback in it.
   */
  public String line() {
    String said = Trace.shortened(message.orElse("")).strip().replaceAll("\\s+… ", " … ");
    String first = said.lines().findFirst().orElse("").strip();
    return new FailureCause(exception, first.equals(said) ? first : first + "…").text();
  }

  private static boolean isElsewhere(DecodedValue details) {
    return switch (details) {
      case DecodedValue.Reference _ -> true;
      case DecodedValue.Broken _ -> true;
      case DecodedValue.Opaque _ -> true;
      case DecodedValue.LeftOut _ -> true;
      default -> false;
    };
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max) + "…";
  }
}
