package dev.pynmon.domain.broker;

import dev.pynmon.domain.query.Count;
import java.util.List;

/**
 * How many messages wait in a queue.
 *
 * @param queue the queue
 * @param waiting the number of messages; duplicates of one invocation are legal and count
 */
public record QueueSize(QueueName queue, Count waiting) {
  /** How many wait in all of them together. */
  public static Count sum(List<QueueSize> sizes) {
    return Count.sum(sizes.stream().map(QueueSize::waiting));
  }
}
