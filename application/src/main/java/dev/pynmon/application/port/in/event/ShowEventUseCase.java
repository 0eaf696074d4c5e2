package dev.pynmon.application.port.in.event;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;

/** One event. Safe for concurrent use. */
public interface ShowEventUseCase {
  /** The most runs of triggers that are shown with an event; the newest are. */
  int MAX_RUNS = 50;

  /** The most invocations that are told of with an event. */
  int MAX_INVOCATIONS = 400;

  /**
   * Everything about it. At most nine calls to the stores.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowEventResult show(AppKey app, EventId id);
}
