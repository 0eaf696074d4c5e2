package dev.pynmon.web.occupancy;

import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.pictures.occupancy.OccupancyLinks;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes addresses of the invocations that were there in a slice of time.
 *
 * @param list what leads to those that changed in a slice
 * @param exact what leads to some by their ids
 */
public record OccupancyUrls(Url list, Url exact) implements OccupancyLinks {
  /** Filters that the list knows, too. */
  private static final Set<String> KEPT =
      Set.of(FilterNames.TASK, FilterNames.WORKFLOW_TYPE, FilterNames.WORKFLOW);

  /** With the filters of a query as far as the list knows them. */
  public static OccupancyUrls of(Links links, Query query, Set<OccupancyCategory> categories) {
    Url list = list(links, categories).with(query.only(KEPT).given());
    return new OccupancyUrls(list, list);
  }

  /**
   * Of what a run occupied: sub-workflows are a part of that, but by their records they belong to
   * themselves, so ids go without the run.
   */
  public static OccupancyUrls of(Links links, WorkflowId run, Set<OccupancyCategory> categories) {
    Url list = list(links, categories);
    return new OccupancyUrls(list.with(FilterNames.WORKFLOW, run.value()), list);
  }

  private static Url list(Links links, Set<OccupancyCategory> categories) {
    String statuses =
        categories.stream()
            .flatMap(category -> category.statuses().stream())
            .map(InvocationStatus::value)
            .sorted()
            .collect(Collectors.joining(","));
    return links.area("invocations").with("status", statuses).with("status_mode", "history");
  }

  /** Those that changed in this time. */
  @Override
  public String of(TimeWindow window) {
    return in(window).toString();
  }

  /** Those that changed in this slice. */
  @Override
  public String of(OccupancySlice slice) {
    return of(slice.slice());
  }

  /** Exactly those that were there, also those that did not change; where they are few. */
  @Override
  public String withIds(OccupancySlice slice) {
    if (slice.ids().isEmpty() || !slice.ids().stream().allMatch(InvocationIds::canBeAsked)) {
      return of(slice);
    }
    return InvocationIds.in(exact, slice.ids()).toString();
  }

  /** A slice does not hold its end, a window does. */
  private Url in(TimeWindow window) {
    return TimelineAddress.between(window.from(), window.to().minus(1, ChronoUnit.MICROS), list);
  }
}
