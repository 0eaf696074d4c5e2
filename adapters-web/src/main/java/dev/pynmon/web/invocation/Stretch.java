package dev.pynmon.web.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which an invocation was in one status that lasts.
 *
 * @param kind whether it waited, ran or was paused
 * @param colour the status whose colour it takes: its own, or the outcome that ended it
 * @param start when the status began
 * @param end when it ended, or now
 * @param ongoing true while it has not ended
 * @param attempt the number of the attempt, from 1; 0 before the first
 * @param runner who did it
 */
record Stretch(
    Kind kind,
    InvocationStatus colour,
    Instant start,
    Instant end,
    boolean ongoing,
    int attempt,
    Optional<RunnerId> runner) {

  /** How long it lasted; never negative, even where clocks differ. */
  Duration length() {
    Duration length = Duration.between(start, end);
    return length.isNegative() ? Duration.ZERO : length;
  }

  /** What happens during a stretch. */
  enum Kind {
    WAIT,
    RUN,
    PAUSE
  }
}
