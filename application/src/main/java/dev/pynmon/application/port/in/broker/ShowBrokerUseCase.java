package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** The queues of an application. Only ever looks at them. Safe for concurrent use. */
public interface ShowBrokerUseCase {
  /**
   * All queues: those that hold a message, are declared, or are consumed.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  BrokerOverview show(AppKey app);

  /**
   * The waiting messages of one queue in the order in which runners will take them.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  QueueView peek(PeekQueueQuery query);

  /**
   * The same messages alone, for who reads a queue part by part. What is taken meanwhile is not
   * seen, and what comes to stand before the place of a part neither. Cost: one part of the queue,
   * of messages whose query is asked {@value PeekQueueQuery#ASKED_MOST} at most, and four calls.
   *
   * @param search the query that must hold of their invocations
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  QueuePart messages(AppKey app, QueueName queue, Optional<Search> search, PageRequest page);
}
