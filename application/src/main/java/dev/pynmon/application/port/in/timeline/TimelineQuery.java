package dev.pynmon.application.port.in.timeline;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TimelineOptions;

/**
 * Which picture is wanted.
 *
 * @param app the application
 * @param window the time that it shows, UTC; may reach into the future
 * @param options what is drawn, and how
 * @param services whether the runs of the atomic service are shown, too
 */
public record TimelineQuery(
    AppKey app, TimeWindow window, TimelineOptions options, boolean services) {
  /** With the runs of the atomic service. */
  public TimelineQuery(AppKey app, TimeWindow window, TimelineOptions options) {
    this(app, window, options, true);
  }
}
