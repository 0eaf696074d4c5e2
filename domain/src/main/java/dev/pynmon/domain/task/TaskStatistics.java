package dev.pynmon.domain.task;

import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.query.Moment;
import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the changes in a window of time say of one task, or of all together.
 *
 * <p><b>Waiting</b>: each attempt that begins in the window waited from the first moment since the
 * attempt before it (or since the beginning) at which a runner might have taken it, that is {@code
 * REGISTERED}, {@code REROUTED} or {@code RETRY}, until {@code RUNNING}. An invocation that is
 * taken and given back before it runs (out of {@code PENDING}, or under concurrency control) waits
 * on: that is one long wait. A retry or a recovery begins a new one.
 *
 * <p><b>Running</b>: each attempt that ends in the window by itself ({@code SUCCESS}, {@code
 * FAILED}, {@code RETRY}) ran from {@code RUNNING} until then, less what it was {@code PAUSED}. One
 * that was killed or lost its runner says when that was noticed, not how long it ran, and is not
 * counted.
 *
 * <p>An attempt whose beginning is not known, and one that would have taken less than no time
 * because two clocks differ, is not counted. A change counts by when its entry was made.
 *
 * @param byStatus the invocations that changed, by the newest status they had in the window; only
 *     statuses that occur, unknown ones included
 * @param succeeded how many succeeded
 * @param failed how many failed
 * @param refused how many ended because concurrency control never let them run
 * @param retries how often an attempt ended in a retry
 * @param waits how long attempts waited; empty when none began
 * @param runs how long attempts ran; empty when none ended
 * @param slices what ended when, {@link Slice#COUNT} slices, oldest first
 * @param moments the same in the moments in which any did, oldest first
 * @param lastFailure the newest failure; empty when there was none
 */
public record TaskStatistics(
    Map<InvocationStatus, Long> byStatus,
    long succeeded,
    long failed,
    long refused,
    long retries,
    Optional<Spread> waits,
    Optional<Spread> runs,
    List<Slice> slices,
    List<Moment> moments,
    Optional<Failure> lastFailure) {
  public TaskStatistics {
    byStatus = Map.copyOf(byStatus);
    slices = List.copyOf(slices);
    moments = List.copyOf(moments);
  }

  /** How many invocations changed. */
  public long invocations() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many came to an end, whichever. */
  public long finished() {
    return succeeded + failed + refused;
  }

  /** The share of failures among what succeeded or failed; empty when nothing did. */
  public OptionalDouble failureRate() {
    long ran = succeeded + failed;
    return ran == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) failed / ran);
  }
}
