package dev.pynmon.application.port.in.timeline;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.TimelineOptions;
import java.util.Set;

/**
 * Which picture is wanted.
 *
 * @param app the application
 * @param window the time that it shows, UTC; may reach into the future
 * @param options what is drawn, and how
 * @param services whether the runs of the atomic service are shown, too
 * @param categories what counts as occupied below the lanes; none for no such picture
 */
public record TimelineQuery(
    AppKey app,
    TimeWindow window,
    TimelineOptions options,
    boolean services,
    Set<OccupancyCategory> categories) {
  public TimelineQuery {
    categories = Set.copyOf(categories);
  }

  /** With the runs of the atomic service and what is usually counted. */
  public TimelineQuery(AppKey app, TimeWindow window, TimelineOptions options) {
    this(app, window, options, true, OccupancyCategory.DEFAULT);
  }
}
