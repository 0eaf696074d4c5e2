package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time in which a runner was at an invocation: from {@code RUNNING} until it ended, with its
 * pauses. {@link Attempts} has the rules.
 *
 * @param number from 1, in the order of their beginnings
 * @param waitingSince since when a runner might have taken it; empty when that is not known
 * @param runner who ran it, as far as known
 * @param from when it began; of one whose beginning is not known, the first change that is
 * @param whole false when its beginning is not known
 * @param pauses when it was paused, oldest first
 * @param until when it ended, or up to when it is known to have gone on
 * @param how why then; never {@code FINAL}
 * @param outcome the status with which it was over; empty while it goes on, and when nobody knows
 */
public record Attempt(
    int number,
    Optional<Instant> waitingSince,
    Optional<RunnerId> runner,
    Instant from,
    boolean whole,
    List<TimeWindow> pauses,
    Instant until,
    Ending how,
    Optional<InvocationStatus> outcome) {
  public Attempt {
    pauses = List.copyOf(pauses);
  }

  /** How long it waited to begin; empty when that is not known. */
  public Optional<Duration> waited() {
    return waitingSince.filter(_ -> whole).map(since -> Duration.between(since, from));
  }

  /** How long it ran, without its pauses; empty when it is not known when it began. */
  public Optional<Duration> ran() {
    return whole ? Optional.of(known()) : Optional.empty();
  }

  /** How long it is known to have run, without its pauses. */
  public Duration known() {
    Duration paused = pauses.stream().map(TimeWindow::length).reduce(Duration.ZERO, Duration::plus);
    return Duration.between(from, until).minus(paused);
  }

  /** True when it ended by itself, so that how long it ran says something of the task. */
  public boolean isDone() {
    return outcome.filter(InvocationStatus::endsByItself).isPresent();
  }
}
