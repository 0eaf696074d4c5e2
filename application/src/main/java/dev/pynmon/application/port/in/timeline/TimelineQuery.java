package dev.pynmon.application.port.in.timeline;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.TimelineFilter;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be told of a window.
 *
 * @param app the application
 * @param window the time, UTC; may reach into the future
 * @param filter which invocations
 * @param selected of these all is told, whatever else there is
 * @param limit of how many invocations the records are read, the newest, at least
 * @param services whether the runs of the atomic service are told, too
 * @param categories what counts as occupied; none for no such counts
 * @param focus an event that is told even if it started nothing, as long as it met a condition
 */
public record TimelineQuery(
    AppKey app,
    TimeWindow window,
    TimelineFilter filter,
    Set<InvocationId> selected,
    int limit,
    boolean services,
    Set<OccupancyCategory> categories,
    Optional<EventId> focus) {
  /** Of so many invocations the records are read unless more are asked for. */
  public static final int USUAL_LIMIT = 500;

  public TimelineQuery {
    selected = Set.copyOf(selected);
    categories = Set.copyOf(categories);
  }

  /** All that is usual. */
  public static TimelineQuery of(AppKey app, TimeWindow window) {
    return new TimelineQuery(
        app,
        window,
        TimelineFilter.ALL,
        Set.of(),
        USUAL_LIMIT,
        true,
        OccupancyCategory.DEFAULT,
        Optional.empty());
  }

  /** The same of other invocations. */
  public TimelineQuery with(TimelineFilter other) {
    return new TimelineQuery(app, window, other, selected, limit, services, categories, focus);
  }

  /** The same with these, and as many others. */
  public TimelineQuery selecting(Set<InvocationId> some, int many) {
    return new TimelineQuery(app, window, filter, some, many, services, categories, focus);
  }

  /** The same with this event. */
  public TimelineQuery focusedOn(Optional<EventId> event) {
    return new TimelineQuery(app, window, filter, selected, limit, services, categories, event);
  }

  /** The same with or without the runs of the atomic service, and with other counts. */
  public TimelineQuery with(boolean runs, Set<OccupancyCategory> counted) {
    return new TimelineQuery(app, window, filter, selected, limit, runs, counted, focus);
  }
}
