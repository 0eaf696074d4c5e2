package dev.pynmon.application.port.in.timeline;

/**
 * Shows what went on in a window of time. Cost: by the number of changes in the window, of which no
 * more than {@value #MAX_ENTRIES} are read; never by the size of the store. Safe for concurrent
 * use.
 */
public interface ShowTimelineUseCase {
  /**
   * The most changes that one picture is made of. Of a window that holds more, as far as a look at
   * some of them tells, an even choice of its invocations is shown; where that was not noticed, the
   * newest changes.
   */
  int MAX_ENTRIES = 200_000;

  /**
   * The picture. An application whose histories cannot be read has none, and the view says why.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TimelineView show(TimelineQuery query);
}
