package dev.pynmon.web.timeline;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.timeline.TimelineForm;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.figure.CallLine;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.web.occupancy.OccupiedTable;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The picture as a table, for the template {@code timeline/table}: what it draws, no more.
 *
 * @param toldLabel what it shows
 * @param toldBars true when each invocation has a row
 * @param toldCalls true when one of these called another
 * @param toldRows the invocations, in the order of the picture
 * @param toldDensity true when each lane has a row
 * @param toldLanes the lanes
 * @param toldIdle when something last changed, where there is nothing; at most one
 * @param toldQuiet the active runners that have no row; one at most
 * @param toldCauses events, ticks and what they led to; at most one
 * @param toldOccupied what was occupied; at most one
 * @param toldStrip the longer time around the window; at most one
 * @param toldInvocationsHref what the addresses of invocations begin with
 * @param toldEventsHref what those of events begin with
 */
record TimelineTable(
    String toldLabel,
    boolean toldBars,
    boolean toldCalls,
    List<TimelineTableRow> toldRows,
    boolean toldDensity,
    List<LaneRow> toldLanes,
    List<IdleNote> toldIdle,
    List<QuietNote> toldQuiet,
    List<CauseTable> toldCauses,
    List<OccupiedTable> toldOccupied,
    List<StripTable> toldStrip,
    Href toldInvocationsHref,
    Href toldEventsHref) {

  /**
   * The table.
   *
   * @param failureCauses why those failed that did, as far as that is known
   */
  static TimelineTable of(
      TimelineSheet sheet, Map<InvocationId, FailureCause> failureCauses, TimelineUrls urls) {
    TimelinePicture timeline = sheet.timeline();
    Map<String, String> names = new HashMap<>();
    timeline.lanes().forEach(lane -> names.put(lane.id().value(), lane.label().title()));
    Function<Instant, String> time = times(timeline.window());
    boolean density = timeline.form() == TimelineForm.DENSITY;
    Function<Figure, String> caller = callers(timeline);
    List<TimelineTableRow> rows =
        timeline.figures().stream()
            .map(
                figure ->
                    TimelineTableRow.of(
                        figure,
                        Optional.ofNullable(failureCauses.get(figure.subject().id())),
                        caller.apply(figure),
                        names,
                        time,
                        urls))
            .toList();
    return new TimelineTable(
        sheet.label(),
        !timeline.figures().isEmpty(),
        rows.stream().anyMatch(row -> !row.toldCaller().isEmpty()),
        rows,
        density,
        density ? timeline.lanes().stream().map(LaneRow::of).toList() : List.of(),
        sheet.idle(urls),
        QuietNote.of(sheet, urls.links()),
        CauseTable.of(timeline.causes(), names, time, urls).stream().toList(),
        sheet
            .occupancy()
            .map(text -> OccupiedTable.of(text, sheet.occupancyUrls(urls)::of))
            .stream()
            .toList(),
        sheet.strip().map(text -> StripTable.of(text, urls)).stream().toList(),
        Href.to(urls.links().area("invocations")),
        Href.to(urls.links().area("events")));
  }

  /** Who called an invocation, if that one has a row, too: which is where its whole id stands. */
  private static Function<Figure, String> callers(TimelinePicture timeline) {
    Set<InvocationId> shown =
        timeline.figures().stream()
            .map(figure -> figure.subject().id())
            .collect(Collectors.toSet());
    return figure ->
        figure
            .subject()
            .parent()
            .or(() -> figure.call().map(CallLine::caller))
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
