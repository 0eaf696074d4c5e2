package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A recorded run of the atomic service, since pynenc 0.2.4 (wire format, section 5.5).
 *
 * @param id the run; "" for one that is known from a heartbeat alone
 * @param runner who ran it
 * @param start when it began
 * @param end when it ended; empty while it runs, or for ever when its runner was killed
 * @param status {@code running}, {@code completed}, {@code abandoned} or {@code blocked}, as stored
 * @param reason why, or empty
 */
public record AtomicRun(
    String id,
    RunnerId runner,
    Instant start,
    Optional<Instant> end,
    String status,
    String reason) {
  /** The status of an attempt that found another run going on: it was no run. */
  public static final String BLOCKED = "blocked";

  /** The status of a run that goes on, as far as anybody said. */
  public static final String RUNNING = "running";

  /** The status of a run that came to no good end. */
  public static final String ABANDONED = "abandoned";

  /** The status of a run that did what it should. */
  public static final String COMPLETED = "completed";

  /**
   * The last run of a runner, where its heartbeat keeps that: before pynenc 0.2.4, without an id.
   */
  public static Optional<AtomicRun> lastOf(Heartbeat sign) {
    return sign.lastServiceStart()
        .map(
            start -> new AtomicRun("", sign.runner(), start, sign.lastServiceEnd(), COMPLETED, ""));
  }

  /** Whether this is an attempt that found the other one going on. */
  public boolean wasRefusedBy(AtomicRun other) {
    String told = "prior_running:" + other.id();
    return status.equals(BLOCKED) && (reason.equals(told) || reason.startsWith(told + " "));
  }

  /** Whether a query holds of it. */
  public boolean isAsked(Search search) {
    FactSheet sheet =
        new FactSheet()
            .text(Field.ID, id)
            .text(Field.RUNNER, runner.value())
            .text(Field.STATUS, status)
            .moment(Field.STARTED, start)
            .words(status, reason);
    end.ifPresent(at -> sheet.moment(Field.ENDED, at));
    duration().ifPresent(took -> sheet.span(Field.DURATION, took));
    return search.holds(sheet);
  }

  /** How long it took; empty while it has no end. */
  public Optional<Duration> duration() {
    return end.map(moment -> Duration.between(start, moment));
  }
}
