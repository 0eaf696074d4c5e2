package dev.pynmon.domain.why;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a message stands in the order in which runners take: those that others wait for first, then
 * by priority, then by age.
 *
 * @param queue in which queue
 * @param isOnly true where there is no other: before pynenc 0.4
 * @param ahead how many of this queue are taken before; at least so many where more were not looked
 *     at. Messages of what is no longer to run are passed over
 * @param waiting how many messages the queue holds
 * @param awaitedAhead how many of those ahead go first because others wait for them
 * @param isAwaited true when others wait for this one
 * @param oldest the one that waits longest; empty where that is this one, or nothing tells
 */
public record QueuePlace(
    QueueName queue,
    boolean isOnly,
    Count ahead,
    Count waiting,
    long awaitedAhead,
    boolean isAwaited,
    Optional<Oldest> oldest) {
  /**
   * The one that waits longest.
   *
   * @param invocation which
   * @param since since when
   */
  public record Oldest(InvocationId invocation, Instant since) {}

  /** Its place from 1; empty where it stands further back than was looked. */
  public Optional<Long> place() {
    return ahead instanceof Count.Exact exact ? Optional.of(exact.value() + 1) : Optional.empty();
  }
}
