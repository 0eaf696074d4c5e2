package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.app.AppKey;

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
}
