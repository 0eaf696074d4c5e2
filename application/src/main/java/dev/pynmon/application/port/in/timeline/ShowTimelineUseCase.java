package dev.pynmon.application.port.in.timeline;

import dev.pynmon.domain.query.PageRequest;

/**
 * Shows what went on in a window of time. Cost: by the number of changes in the window, of which no
 * more than {@value #MAX_ENTRIES} are read; never by the size of the store. Safe for concurrent
 * use.
 */
public interface ShowTimelineUseCase {
  /**
   * Of a window that holds more changes than this, as far as a look at some of them tells, an even
   * choice of its invocations is shown: to read all would take too long.
   */
  int MAX_EXACT = 100_000;

  /** The most changes that are read in any case; of a busier window the newest are taken. */
  int MAX_ENTRIES = 200_000;

  /** The newest events of a window are looked through. */
  int MAX_EVENTS = 1_000;

  /** The newest runs of triggers of a window are looked through. */
  int MAX_TRIGGER_RUNS = 2_000;

  /** The newest runs of the atomic service are looked through, as long as they touch the window. */
  int MAX_SERVICE_RUNS = 5 * PageRequest.MAX_LIMIT;

  /** Of what events and triggers name, invocations without a change in the window. */
  int MAX_NAMED = PageRequest.MAX_LIMIT;

  /**
   * What went on in the window. Of an application whose histories cannot be read nothing is told,
   * and the view says why.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TimelineView show(TimelineQuery query);

  /**
   * The same with what its filter offers, where nothing changed the nearest change, and of a window
   * that reaches the present how many runners have nothing in it, in one visit: two calls to the
   * stores more, or up to eight.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TimelineWithChoices withChoices(TimelineQuery query);
}
