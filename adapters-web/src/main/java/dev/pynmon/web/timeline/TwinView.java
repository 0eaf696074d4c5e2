package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.CallLine;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineForm;
import dev.pynmon.domain.timeline.Trail;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.occupancy.OccupiedTable;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The picture as a table, for the template {@code timeline/twin}: what it draws, no more.
 *
 * @param twinLabel what it shows
 * @param twinBars true when each invocation has a row
 * @param twinCalls true when one of these called another
 * @param twinRows the invocations, in the order of the picture
 * @param twinDensity true when each lane has a row
 * @param twinLanes the lanes
 * @param twinCauses events, ticks and what they led to; at most one
 * @param twinOccupied what was occupied; at most one
 * @param twinStrip the longer time around the window; at most one
 * @param twinInvocationsHref what the addresses of invocations begin with
 * @param twinEventsHref what those of events begin with
 */
record TwinView(
    String twinLabel,
    boolean twinBars,
    boolean twinCalls,
    List<TwinRow> twinRows,
    boolean twinDensity,
    List<LaneRow> twinLanes,
    List<CauseTable> twinCauses,
    List<OccupiedTable> twinOccupied,
    List<StripTable> twinStrip,
    String twinInvocationsHref,
    String twinEventsHref) {

  static TwinView of(TimelineSheet sheet, TimelineUrls urls) {
    Timeline timeline = sheet.timeline();
    Map<String, String> names = new HashMap<>();
    timeline.lanes().forEach(lane -> names.put(lane.id().value(), lane.label().name()));
    Function<Instant, String> time = times(timeline.window());
    boolean density = timeline.form() == TimelineForm.DENSITY;
    Function<Trail, String> caller = callers(timeline);
    List<TwinRow> rows =
        timeline.trails().stream()
            .map(trail -> TwinRow.of(trail, caller.apply(trail), names, time, urls))
            .toList();
    return new TwinView(
        sheet.label(),
        !timeline.trails().isEmpty(),
        rows.stream().anyMatch(row -> !row.twinCaller().isEmpty()),
        rows,
        density,
        density ? timeline.lanes().stream().map(LaneRow::of).toList() : List.of(),
        CauseTable.of(timeline.causes(), names, time, urls).stream().toList(),
        sheet
            .occupancy()
            .map(text -> OccupiedTable.of(text, sheet.occupancyUrls(urls)::of))
            .stream()
            .toList(),
        sheet.strip().map(text -> StripTable.of(text, urls)).stream().toList(),
        urls.links().area("invocations").toString(),
        urls.links().area("events").toString());
  }

  /** Who called an invocation, if that one has a row, too: which is where its whole id stands. */
  private static Function<Trail, String> callers(Timeline timeline) {
    Set<InvocationId> shown =
        timeline.trails().stream().map(trail -> trail.subject().id()).collect(Collectors.toSet());
    return trail ->
        trail
            .subject()
            .parent()
            .or(() -> trail.call().map(CallLine::caller))
            .filter(shown::contains)
            .map(ShortId::of)
            .orElse("");
  }

  /** With the date where the window holds more than one. */
  private static Function<Instant, String> times(TimeWindow window) {
    boolean oneDay = TimeText.date(window.from()).equals(TimeText.date(window.to()));
    return oneDay ? TimeText::precise : TimeText::full;
  }
}
