package dev.pynmon.domain.attention;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.why.Takers.Known;
import java.time.Instant;
import java.util.Optional;

/**
 * How a queue stands.
 *
 * @param queue which
 * @param waiting how many messages wait in it
 * @param takers who takes from it
 * @param number how many active runners do
 * @param oldest what waits longest of what is still to run; empty where nothing waits or tells
 * @param former who took from it last, where nobody does; empty where nobody is known
 */
public record QueueState(
    QueueName queue,
    Count waiting,
    Known takers,
    int number,
    Optional<Oldest> oldest,
    Optional<Former> former) {
  /**
   * What waits longest.
   *
   * @param invocation which
   * @param since since when
   */
  public record Oldest(InvocationId invocation, Instant since) {}

  /**
   * Who took from a queue last.
   *
   * @param runner who
   * @param heard when that was last heard of
   */
  public record Former(RunnerId runner, Instant heard) {}

  boolean isWaiting() {
    return waiting.value() > 0;
  }
}
