package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attempt whose end was not met yet. */
final class OpenAttempt {
  private final int number;
  private final Optional<Instant> waitingSince;
  private final Optional<RunnerId> runner;
  private final Instant from;
  private final boolean whole;
  private final List<TimeWindow> pauses = new ArrayList<>(0);
  private @Nullable Instant pausedSince;
  private @Nullable Doubt doubt;

  /** What leaves it open whether the attempt goes on. */
  private record Doubt(InvocationStatus status, Instant at) {}

  OpenAttempt(
      int number,
      Optional<Instant> waitingSince,
      Optional<RunnerId> runner,
      Instant from,
      boolean whole) {
    this.number = number;
    this.waitingSince = waitingSince;
    this.runner = runner;
    this.from = from;
    this.whole = whole;
  }

  /** True when {@code RUNNING} would resume it. */
  boolean isPaused() {
    return pausedSince != null && doubt == null;
  }

  void pause(Instant at) {
    pausedSince = pausedSince == null ? at : pausedSince;
    doubt = null;
  }

  void resume(Instant at) {
    if (pausedSince != null) {
      pauses.add(new TimeWindow(pausedSince, at));
    }
    pausedSince = null;
    doubt = null;
  }

  void doubt(InvocationStatus status, Instant at) {
    doubt = doubt == null ? new Doubt(status, at) : doubt;
  }

  /** It, ended by a status that says so. */
  Attempt endedBy(InvocationStatus status, Instant at) {
    return seen(at, Ending.CHANGED, Optional.of(status));
  }

  /** It, given that another begins: it ended with the first change that left that open, if any. */
  Attempt replacedBy(InvocationStatus status, Instant at) {
    return doubt == null ? endedBy(status, at) : endedBy(doubt.status, doubt.at);
  }

  /** It, given that nothing more is known. */
  Attempt seenUntil(Instant until, Ending how) {
    return doubt == null ? seen(until, how, Optional.empty()) : endedBy(doubt.status, doubt.at);
  }

  private Attempt seen(Instant until, Ending how, Optional<InvocationStatus> outcome) {
    return new Attempt(
        number, waitingSince, runner, from, whole, pausesUntil(until), until, how, outcome);
  }

  private List<TimeWindow> pausesUntil(Instant until) {
    List<TimeWindow> all = new ArrayList<>(pauses);
    if (pausedSince != null && !until.isBefore(pausedSince)) {
      all.add(new TimeWindow(pausedSince, until));
    }
    return all;
  }
}
