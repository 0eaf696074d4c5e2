package dev.pynmon.web.text;

import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.pictures.text.SafeText;

/** An exception in one line, whatever its message holds. */
public final class RaisedText {
  private RaisedText() {}

  /** Its type with the first line of its message that says something; an ellipsis for the rest. */
  public static String of(DecodedException exception, int limit) {
    String message = exception.message().strip();
    String first = message.lines().findFirst().orElse("").strip();
    String shown = first.equals(message) ? first : first + "…";
    return SafeText.line(
        shown.isEmpty() ? exception.type() : exception.type() + ": " + shown, limit);
  }
}
