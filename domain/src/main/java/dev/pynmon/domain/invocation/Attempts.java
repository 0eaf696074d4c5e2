package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows an invocation from change to change and tells its attempts: the one place that knows what
 * begins, pauses and ends one (wire format, sections 3.1 and 3.6). For one invocation and one
 * thread.
 *
 * <ul>
 *   <li>An invocation <b>waits</b> from the first moment since the attempt before it at which a
 *       runner might take it ({@code REGISTERED}, {@code REROUTED}, {@code RETRY}). Taken and given
 *       back before it runs ({@code PENDING}, concurrency control, a kill or a recovery out of
 *       {@code PENDING}), it waits on: that is one long wait.
 *   <li>{@code RUNNING} <b>begins</b> an attempt, and resumes the one that was {@code PAUSED};
 *       {@code RESUMED}, which pynenc 0.2.3 writes, always resumes. {@code PAUSED} or {@code
 *       RESUMED} without any attempt belongs to one whose beginning is not known.
 *   <li>{@code SUCCESS}, {@code FAILED} and {@code RETRY} <b>end</b> it by itself. {@code KILLED},
 *       {@code RUNNING_RECOVERY}, {@code PENDING_RECOVERY}, {@code REROUTED} and {@code REGISTERED}
 *       end it too: they tell when that was noticed. Another {@code RUNNING} ends it and begins the
 *       next.
 *   <li>{@code PENDING}, concurrency control and a word that we do not know can neither go on with
 *       an attempt nor end it: the change before them is lost, or clocks differ. An end, a pause or
 *       {@code RESUMED} that follows shows that the attempt went on; else it was over with them.
 * </ul>
 */
public final class Attempts {
  private final List<Attempt> over = new ArrayList<>(1);
  private @Nullable OpenAttempt open;
  private @Nullable Instant waitingSince;

  /**
   * The next change.
   *
   * @param at not earlier than the one before
   * @param runner who made it, as far as known
   */
  public void next(InvocationStatus status, Instant at, Optional<RunnerId> runner) {
    if (status instanceof KnownStatus known) {
      nextKnown(known, at, runner);
    } else {
      doubt(status, at);
    }
  }

  private void nextKnown(KnownStatus status, Instant at, Optional<RunnerId> runner) {
    switch (status) {
      case RUNNING -> run(at, runner);
      case RESUMED -> openAt(at, runner).resume(at);
      case PAUSED -> openAt(at, runner).pause(at);
      case SUCCESS, FAILED, KILLED, PENDING_RECOVERY, RUNNING_RECOVERY -> end(status, at);
      case RETRY, REROUTED, REGISTERED -> {
        end(status, at);
        await(at);
      }
      case PENDING, CONCURRENCY_CONTROLLED, CONCURRENCY_CONTROLLED_FINAL -> doubt(status, at);
    }
  }

  /** How many began until now. */
  public int count() {
    return over.size() + (open == null ? 0 : 1);
  }

  /**
   * All until now, oldest first.
   *
   * @param until up to when the newest is told of, if its end was not met; not before its beginning
   * @param how why then
   */
  public List<Attempt> seenUntil(Instant until, Ending how) {
    List<Attempt> all = new ArrayList<>(over);
    if (open != null) {
      all.add(open.seenUntil(until, how));
    }
    return all;
  }

  private void run(Instant at, Optional<RunnerId> runner) {
    if (open != null && open.isPaused()) {
      open.resume(at);
      return;
    }
    if (open != null) {
      over.add(open.replacedBy(KnownStatus.RUNNING, at));
    }
    open = begun(at, runner, true);
  }

  private OpenAttempt begun(Instant at, Optional<RunnerId> runner, boolean whole) {
    Optional<Instant> waited = Optional.ofNullable(waitingSince);
    waitingSince = null;
    return new OpenAttempt(over.size() + 1, waited, runner, at, whole);
  }

  private OpenAttempt openAt(Instant at, Optional<RunnerId> runner) {
    OpenAttempt present = open == null ? begun(at, runner, false) : open;
    open = present;
    return present;
  }

  private void await(Instant at) {
    waitingSince = waitingSince == null ? at : waitingSince;
  }

  private void end(KnownStatus status, Instant at) {
    if (open != null) {
      over.add(open.endedBy(status, at));
    }
    open = null;
  }

  private void doubt(InvocationStatus status, Instant at) {
    if (open != null) {
      open.doubt(status, at);
    }
  }
}
