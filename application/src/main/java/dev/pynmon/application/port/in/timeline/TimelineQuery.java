package dev.pynmon.application.port.in.timeline;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.TimelineOptions;
import java.util.Optional;
import java.util.Set;

/**
 * Which picture is wanted.
 *
 * @param app the application
 * @param window the time that it shows, UTC; may reach into the future
 * @param options what is drawn, and how
 * @param services whether the runs of the atomic service are shown, too
 * @param categories what counts as occupied below the lanes; none for no such picture
 * @param focus an event that is shown even if it started nothing, as long as it met a condition
 */
public record TimelineQuery(
    AppKey app,
    TimeWindow window,
    TimelineOptions options,
    boolean services,
    Set<OccupancyCategory> categories,
    Optional<EventId> focus) {
  public TimelineQuery {
    categories = Set.copyOf(categories);
  }

  /** No event is looked for. */
  public TimelineQuery(
      AppKey app,
      TimeWindow window,
      TimelineOptions options,
      boolean services,
      Set<OccupancyCategory> categories) {
    this(app, window, options, services, categories, Optional.empty());
  }

  /** The same with other options. */
  public TimelineQuery withOptions(TimelineOptions other) {
    return new TimelineQuery(app, window, other, services, categories, focus);
  }

  /** With the runs of the atomic service and what is usually counted. */
  public TimelineQuery(AppKey app, TimeWindow window, TimelineOptions options) {
    this(app, window, options, true, OccupancyCategory.DEFAULT);
  }
}
