package dev.pynmon.application.port.in.event;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.PageRequest;

/** Lists of events. Safe for concurrent use. */
public interface ListEventsUseCase {
  /** Of how many invocations that an event of a list started the state is told. */
  int STARTED_EACH = 3;

  /** How many codes are offered to choose from. */
  int MAX_CODES = 500;

  /** How many events are given at once in the order in which they were emitted. */
  int MAX_MARKERS = 5_000;

  /** How many of these may be left out before the first one. */
  int MAX_OFFSET = PageRequest.MAX_SKIP;

  /**
   * The events that match, newest first. A fixed number of calls to the stores, however many rows;
   * filters without an index look at no more than 20,000 events and say how far they came.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  EventList list(ListEventsQuery query);

  /**
   * The events that match in the order in which they were emitted. One call for each thousand, and
   * one; a query looks at the first 10,000 of them.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Answer<EventMarkers> markers(MarkersQuery query);
}
