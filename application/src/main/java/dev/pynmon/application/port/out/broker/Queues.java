package dev.pynmon.application.port.out.broker;

import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.List;

/**
 * The queues of an application, looked at without taking anything out (wire format, section 6).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Queues {
  /** The most queues that {@link #sizes} names. */
  int MAX_QUEUES = 1_000;

  /** Of more messages than these nothing is looked for in the rest. */
  int MAX_SEARCHED = 20_000;

  /** Of more messages before a place no more than these are counted. */
  int MAX_AHEAD = 10_000;

  /** Of more priorities in one queue the lower ones are not searched for its oldest message. */
  int MAX_PRIORITIES = 100;

  /**
   * All queues that hold a message, by name; those in undeclared queues too, which pynenc itself
   * does not count. Before pynenc 0.4 there is one, {@link QueueName#DEFAULT}, named even when
   * empty.
   *
   * @param bound how far to count in each queue; beyond, the count is {@code AtLeast}
   * @return at most {@value #MAX_QUEUES}. Cost: one index walk of up to {@code bound} a queue
   */
  List<QueueSize> sizes(long bound);

  /**
   * The messages of a queue in the order in which runners will take them: highest priority, then
   * oldest. An unknown queue is empty. Cost: one index range.
   *
   * <p>A queue moves on meanwhile. From one page to the next what waits all the while is seen once,
   * what was taken is not seen; what comes to stand before the place, by a higher priority,
   * neither. Only where a store finds the place by its message (Redis) and that moved on by more
   * than {@value #MAX_SEARCHED}, some are seen again.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Page<QueuedMessage> peek(QueueName queue, PageRequest page);

  /**
   * Which of these invocations have a message, by looking through all queues. Cost: one walk over
   * {@value #MAX_SEARCHED} messages at most, whatever the number of ids.
   *
   * @param ids at most {@value #MAX_SEARCHED}
   */
  MessagesFound find(Collection<InvocationId> ids);

  /** By which rule {@link #peek} orders a queue. Cost: what is known of the store already. */
  QueueOrder order(QueueName queue);

  /**
   * The message that came first into a queue. Cost: one index look-up for each priority, of which
   * {@value #MAX_PRIORITIES} are looked at; where no index tells, so many of the first messages.
   */
  OldestMessage oldest(QueueName queue);

  /**
   * How many messages runners take before those of a page, as the queue is now. Cost: a walk over
   * {@value #MAX_AHEAD} at most; then it is {@code AtLeast}, and also where a store finds the place
   * by its message (Redis) and that was taken meanwhile.
   *
   * @param place the {@link Page#previous()} of that page
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Count ahead(QueueName queue, Cursor place);
}
