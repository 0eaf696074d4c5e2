package dev.pynmon.domain.broker;

import dev.pynmon.domain.query.Count;

/**
 * How many messages wait in a queue.
 *
 * @param queue the queue
 * @param waiting the number of messages; duplicates of one invocation are legal and count
 */
public record QueueSize(QueueName queue, Count waiting) {}
