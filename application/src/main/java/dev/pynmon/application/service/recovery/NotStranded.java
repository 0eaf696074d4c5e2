package dev.pynmon.application.service.recovery;

import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;

/**
 * What keeps an invocation from being stranded.
 *
 * @param by what it is
 * @param sentence the same for people
 * @param waiter who waits for it, where that keeps it
 */
public record NotStranded(By by, String sentence, Optional<InvocationId> waiter) {
  NotStranded(By by, String sentence) {
    this(by, sentence, Optional.empty());
  }

  /** What may keep it. */
  public enum By {
    /** Its status is none from which runners take. */
    STATUS,
    /** Its status is young, or was another at the second look. */
    YOUTH,
    /** A message of it waits. */
    MESSAGE,
    /** More messages wait than were looked at. */
    FAR_BACK,
    /** Another waits for it. */
    WAITER,
    /** It has no record. */
    NO_RECORD
  }
}
