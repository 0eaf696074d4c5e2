package dev.pynmon.application.port.in.timeline;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.ToldFirst;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be told of a window.
 *
 * @param app the application
 * @param window the time, UTC; may reach into the future
 * @param live true where the window goes on until now, however long ago that was asked: what goes
 *     on at its end is not over
 * @param filter which invocations
 * @param selected of these all is told, whatever else there is
 * @param limit of how many invocations the records are read, the newest, at least
 * @param besides what is told besides invocations
 */
public record TimelineQuery(
    AppKey app,
    TimeWindow window,
    boolean live,
    TimelineFilter filter,
    Set<InvocationId> selected,
    int limit,
    Besides besides) {
  public TimelineQuery {
    selected = Set.copyOf(selected);
  }

  /**
   * What is told of a window besides what invocations did.
   *
   * @param services whether the runs of the atomic service are told, too
   * @param categories what counts as occupied; none for no such counts
   * @param focus an event that is told even if it started nothing, as long as it met a condition
   * @param failureCauses whether it is told why those failed that did
   */
  public record Besides(
      boolean services,
      Set<OccupancyCategory> categories,
      Optional<EventId> focus,
      boolean failureCauses) {
    /** All that is usual. */
    public static final Besides USUAL =
        new Besides(true, OccupancyCategory.DEFAULT, Optional.empty(), false);

    public Besides {
      categories = Set.copyOf(categories);
    }

    /** The same where other things count as occupied. */
    public Besides counting(Set<OccupancyCategory> other) {
      return new Besides(services, other, focus, failureCauses);
    }
  }

  /** All that is usual of a window that need not go on until now. */
  public static TimelineQuery of(AppKey app, TimeWindow window) {
    return new TimelineQuery(
        app, window, false, TimelineFilter.ALL, Set.of(), ToldFirst.USUAL, Besides.USUAL);
  }

  /** The same of other invocations. */
  public TimelineQuery with(TimelineFilter other) {
    return new TimelineQuery(app, window, live, other, selected, limit, besides);
  }

  /** The same with these, and as many others. */
  public TimelineQuery selecting(Set<InvocationId> some, int many) {
    return new TimelineQuery(app, window, live, filter, some, many, besides);
  }

  /** The same with this event. */
  public TimelineQuery focusedOn(Optional<EventId> event) {
    return telling(
        new Besides(besides.services(), besides.categories(), event, besides.failureCauses()));
  }

  /** The same with or without the runs of the atomic service, and with other counts. */
  public TimelineQuery with(boolean runs, Set<OccupancyCategory> counted) {
    return telling(new Besides(runs, counted, besides.focus(), besides.failureCauses()));
  }

  /** The same with other things besides invocations. */
  public TimelineQuery telling(Besides other) {
    return new TimelineQuery(app, window, live, filter, selected, limit, other);
  }
}
