package dev.pynmon.memory.store;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.memory.access.AppLock;
import dev.pynmon.memory.broker.MessageTable;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes to the broker of an application. Safe for concurrent use; each call is whole by itself.
 */
public final class BrokerWriter {
  private final AppLock lock;
  private final MessageTable messages;

  BrokerWriter(AppLock lock, MessageTable messages) {
    this.lock = lock;
    this.messages = messages;
  }

  /**
   * Pushes a message behind those of its priority. An invocation may have several. Before pynenc
   * 0.4 it goes to the one queue, without its priority.
   *
   * @param priority higher is taken first
   * @param at when; kept to the millisecond
   */
  public void push(InvocationId invocation, QueueName queue, double priority, Instant at) {
    lock.write(() -> messages.push(invocation, queue, priority, at));
  }

  /** Takes the first message out of a queue: that of highest priority, then the oldest. */
  public Optional<QueuedMessage> pop(QueueName queue) {
    return lock.writeAndGive(() -> messages.pop(queue));
  }

  /** Whether any message of an invocation waits. */
  public boolean has(InvocationId invocation) {
    return lock.read(() -> messages.first(invocation).isPresent());
  }

  /** Takes every message of an invocation out, in whatever queue. */
  public void drop(InvocationId invocation) {
    lock.write(() -> messages.remove(invocation));
  }
}
