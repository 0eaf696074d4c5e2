package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.domain.timeline.TimelineForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The picture as a table, for the template {@code timeline/twin}: what it draws, no more.
 *
 * @param twinLabel what it shows
 * @param twinBars true when each invocation has a row
 * @param twinRows the invocations, in the order of the picture
 * @param twinDensity true when each lane has a row
 * @param twinLanes the lanes
 * @param twinInvocationsHref what the addresses of invocations begin with
 */
record TwinView(
    String twinLabel,
    boolean twinBars,
    List<TwinRow> twinRows,
    boolean twinDensity,
    List<LaneRow> twinLanes,
    String twinInvocationsHref) {

  static TwinView of(Timeline timeline, TimelineUrls urls) {
    Map<String, String> names = new HashMap<>();
    timeline.lanes().forEach(lane -> names.put(lane.id().value(), lane.label().name()));
    boolean density = timeline.form() == TimelineForm.DENSITY;
    return new TwinView(
        Picture.label(timeline),
        !timeline.trails().isEmpty(),
        timeline.trails().stream().map(trail -> TwinRow.of(trail, names, urls)).toList(),
        density,
        density ? timeline.lanes().stream().map(LaneRow::of).toList() : List.of(),
        urls.links().area("invocations").toString());
  }
}
