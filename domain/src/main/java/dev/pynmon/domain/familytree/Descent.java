package dev.pynmon.domain.familytree;

import dev.pynmon.domain.trigger.ContextKind;
import java.util.Locale;

/** Why an invocation is below another; in the order in which they are taken when room is short. */
public enum Descent {
  /** An event that the other emitted started it. */
  EVENT,
  /** The other called it. */
  DIRECT,
  /** A status of the other started it. */
  STATUS_TRIGGER,
  /** A result of the other started it. */
  RESULT_TRIGGER,
  /** An exception of the other started it. */
  EXCEPTION_TRIGGER,
  /** A trigger of whatever other kind. */
  TRIGGER;

  private final String value = name().toLowerCase(Locale.ROOT);

  /** Why an invocation was started by what met a condition of its trigger. */
  public static Descent of(ContextKind cause) {
    return switch (cause) {
      case EVENT -> EVENT;
      case STATUS -> STATUS_TRIGGER;
      case RESULT -> RESULT_TRIGGER;
      case EXCEPTION -> EXCEPTION_TRIGGER;
      case CRON, OTHER -> TRIGGER;
    };
  }

  /** The word that pages print. */
  public String value() {
    return value;
  }
}
