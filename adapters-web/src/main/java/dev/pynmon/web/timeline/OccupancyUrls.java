package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes addresses of the invocations that were there in a slice of time. */
final class OccupancyUrls {
  /** Filters that the list knows, too. */
  private static final List<String> KEPT = List.of("task_id", "workflow_type", "workflow_id");

  private final Url list;

  OccupancyUrls(Links links, Query query, Set<OccupancyCategory> categories) {
    String statuses =
        categories.stream()
            .flatMap(category -> category.statuses().stream())
            .map(InvocationStatus::value)
            .sorted()
            .collect(Collectors.joining(","));
    List<Query.Pair> kept =
        query.pairs().stream()
            .filter(pair -> KEPT.contains(pair.name()) && !pair.value().isEmpty())
            .toList();
    this.list =
        links
            .area("invocations")
            .with("status", statuses)
            .with("status_mode", "history")
            .with(new Query(kept));
  }

  /** Those that changed in this time. */
  String of(TimeWindow window) {
    return in(window).toString();
  }

  String of(OccupancySlice slice) {
    return of(slice.slice());
  }

  /** Exactly those that were there, also those that did not change; where they are few. */
  String withIds(OccupancySlice slice) {
    if (slice.ids().isEmpty()) {
      return of(slice);
    }
    String ids =
        slice.ids().stream().map(InvocationId::value).distinct().collect(Collectors.joining(","));
    return list.with("inv_ids", ids).toString();
  }

  /** A slice does not hold its end, a window does. */
  private Url in(TimeWindow window) {
    return list.with(Range.START, window.from())
        .with(Range.END, window.to().minus(1, ChronoUnit.MICROS));
  }
}
