package dev.pynmon.domain.task;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one invocation from change to change by the rules of {@link TaskStatistics}: what lies
 * before the window tells when something in it began.
 */
final class Course {
  private final TimeWindow window;
  private final List<TaskTally> tallies;
  private @Nullable Instant waitingSince;
  private @Nullable Instant runningSince;
  private @Nullable Duration ran;

  Course(TimeWindow window, List<TaskTally> tallies) {
    this.window = window;
    this.tallies = tallies;
  }

  /** The next change, not earlier than the one before. */
  void next(Change change) {
    change.status().known().ifPresent(status -> next(status, change.at()));
  }

  private void next(KnownStatus status, Instant at) {
    switch (status) {
      case REGISTERED, REROUTED -> {
        abandon();
        await(at);
      }
      case RETRY -> {
        end(at);
        await(at);
      }
      case RUNNING -> run(at);
      case RESUMED -> resume(at);
      case PAUSED -> pause(at);
      case SUCCESS, FAILED -> end(at);
      case KILLED, PENDING_RECOVERY, RUNNING_RECOVERY -> abandon();
      case PENDING, CONCURRENCY_CONTROLLED, CONCURRENCY_CONTROLLED_FINAL -> {}
    }
    if (window.contains(at)) {
      tallies.forEach(tally -> tally.began(status, at));
    }
  }

  private void await(Instant at) {
    waitingSince = waitingSince == null ? at : waitingSince;
  }

  /** After a pause the same attempt goes on. */
  private void run(Instant at) {
    boolean resumes = ran != null && runningSince == null;
    if (!resumes) {
      begin(at);
    }
    runningSince = at;
  }

  private void begin(Instant at) {
    Instant since = waitingSince;
    if (since != null && window.contains(at)) {
      tallies.forEach(tally -> tally.waited(Duration.between(since, at)));
    }
    waitingSince = null;
    ran = Duration.ZERO;
  }

  private void resume(Instant at) {
    if (ran != null) {
      runningSince = at;
    }
  }

  private void pause(Instant at) {
    ran = ranUntil(at);
    runningSince = null;
  }

  private void end(Instant at) {
    Duration whole = ranUntil(at);
    if (whole != null && window.contains(at)) {
      tallies.forEach(tally -> tally.ran(whole));
    }
    abandon();
  }

  /** How long the present attempt ran; null when it is not known when it began. */
  private @Nullable Duration ranUntil(Instant at) {
    Duration before = ran;
    Instant since = runningSince;
    return before == null || since == null ? before : before.plus(Duration.between(since, at));
  }

  private void abandon() {
    ran = null;
    runningSince = null;
  }
}
