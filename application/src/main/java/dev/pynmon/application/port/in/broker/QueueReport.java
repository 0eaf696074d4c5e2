package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import java.util.List;

/**
 * A queue and who takes from it.
 *
 * @param queue its name
 * @param waiting how many messages wait
 * @param consumers the active runners that take from it, at most 100; no stale ones
 * @param stale how many stale runners took from it when they were last heard of
 * @param health whether somebody takes care of it
 * @param unnamed how many active runners name no queue: they take from those that their own
 *     configuration declares, which may be others than are known here
 */
public record QueueReport(
    QueueName queue,
    Count waiting,
    List<RunnerId> consumers,
    int stale,
    Health health,
    int unnamed) {
  public QueueReport {
    consumers = List.copyOf(consumers);
  }

  /** Whether somebody takes from a queue. */
  public enum Health {
    /** An active runner takes from it. */
    CONSUMED,
    /** Messages wait and no active runner takes from it. */
    NOT_CONSUMED,
    /** Nothing waits and no active runner takes from it. */
    IDLE,
    /** A runner takes from it, or messages wait in it, and the broker does not declare it. */
    NOT_CONFIGURED,
    /** Who consumes it cannot be read. */
    UNKNOWN
  }
}
