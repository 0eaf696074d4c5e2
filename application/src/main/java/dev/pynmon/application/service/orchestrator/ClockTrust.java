package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether this monitor's clock can be trusted with what is done because time went by.
 *
 * @param clock the clock
 */
public record ClockTrust(Clock clock) {
  /** Clocks of several machines differ by less. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  private static final String STILL =
      "The clock of this monitor stands still (--now): nothing is done that hangs on the time.";
  private static final String BEHIND =
      "A runner gave a sign of life that lies more than 2 min in the future, by the clock of this"
          + " monitor: one of the clocks is wrong, and nothing is done that hangs on the time.";

  /**
   * Why not, a sentence; empty when nothing speaks against it. Cost: a look-up.
   *
   * @throws dev.pynmon.domain.app.BackendException when the orchestrator does not answer
   */
  public Optional<String> doubt(Visit visit) {
    Instant now = clock.instant();
    if (clock.equals(Clock.fixed(now, clock.getZone()))) {
      return Optional.of(STILL);
    }
    return Needed.of(visit.orchestrator(store -> isSeen(store, now.plus(SLACK))))
        ? Optional.of(BEHIND)
        : Optional.empty();
  }

  /** Whether any runner gave a sign of life since then. */
  public static boolean isSeen(OrchestratorStore store, Instant since) {
    return !store.heartbeats().active(since, 1).isEmpty();
  }
}
