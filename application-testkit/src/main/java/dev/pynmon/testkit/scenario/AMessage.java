package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A message in a queue.
 *
 * @param invocation the invocation that waits
 * @param queue the queue
 * @param priority its priority; not stored before pynenc 0.4
 * @param pushedAt when it was pushed, in whole milliseconds
 */
public record AMessage(
    InvocationId invocation, QueueName queue, double priority, Instant pushedAt) {
  /** A message in the default queue, pushed a little after the one before. */
  public static AMessage aMessage(InvocationId invocation) {
    Instant pushedAt = Times.next().truncatedTo(ChronoUnit.MILLIS);
    return new AMessage(invocation, QueueName.DEFAULT, 0, pushedAt);
  }

  /** A message of an invocation that nobody knows. */
  public static AMessage aMessage() {
    return aMessage(new InvocationId(Unique.id("queued")));
  }

  /** The same message in another queue. */
  public AMessage in(String name) {
    return new AMessage(invocation, new QueueName(name), priority, pushedAt);
  }

  /** The same message with another priority. */
  public AMessage withPriority(double value) {
    return new AMessage(invocation, queue, value, pushedAt);
  }

  /** The same message pushed then. */
  public AMessage pushedAt(Instant moment) {
    return new AMessage(invocation, queue, priority, moment);
  }

  /** What a queue of pynenc 0.4 shows. */
  public QueuedMessage queued() {
    return new QueuedMessage(invocation, queue, Optional.of(priority), Optional.of(pushedAt));
  }

  /** What a queue of an older pynenc shows. */
  public QueuedMessage queuedWithoutPriority() {
    return new QueuedMessage(
        invocation, QueueName.DEFAULT, Optional.empty(), Optional.of(pushedAt));
  }
}
