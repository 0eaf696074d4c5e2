package dev.pynmon.domain.timeline;

import dev.pynmon.domain.trigger.ContextKind;
import java.util.Optional;

/** How one thing led to another. */
public enum RelationKind {
  /** An invocation emitted an event that stands elsewhere. */
  EVENT_ORIGIN,
  /** An event started an invocation. */
  EVENT,
  /** The status of an invocation started another. */
  STATUS,
  /** The result of an invocation started another. */
  RESULT,
  /** The exception of an invocation started another. */
  EXCEPTION,
  /** It was time for an invocation. */
  CRON;

  /** The kind of line that a condition of this kind has. */
  public static Optional<RelationKind> of(ContextKind kind) {
    return switch (kind) {
      case EVENT -> Optional.of(EVENT);
      case STATUS -> Optional.of(STATUS);
      case RESULT -> Optional.of(RESULT);
      case EXCEPTION -> Optional.of(EXCEPTION);
      case CRON -> Optional.of(CRON);
      case OTHER -> Optional.empty();
    };
  }

  /** True where the line begins at an invocation and not at a marker. */
  public boolean beginsAtASource() {
    return this == STATUS || this == RESULT || this == EXCEPTION;
  }
}
