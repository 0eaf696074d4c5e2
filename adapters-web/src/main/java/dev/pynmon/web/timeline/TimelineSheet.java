package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.file.PictureFile;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.strip.Strip;
import dev.pynmon.pictures.strip.StripText;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.occupancy.OccupancyUrls;
import java.time.Instant;
import java.util.Optional;

/**
 * All that one page or file shows.
 *
 * @param params what was asked for
 * @param timeline the lanes
 * @param reach how complete they are
 * @param strip the longer time above them, if it could be read
 * @param occupancy what was occupied, below them
 */
record TimelineSheet(
    TimelineParams params,
    TimelinePicture timeline,
    Reach reach,
    Optional<StripText> strip,
    Optional<OccupancyText> occupancy) {

  static TimelineSheet of(TimelineView view, TimelineParams params, Instant now) {
    boolean filtered = !params.filter().equals(TimelineFilter.ALL);
    return new TimelineSheet(
        params,
        TimelinePicture.of(Required.of(Component.STATE_BACKEND, view.timeline()), params.look()),
        view.reach(),
        view.surroundings()
            .available()
            .map(around -> Strip.of(around, params.range().window()))
            .map(strip -> new StripText(strip, now, filtered)),
        view.occupancy()
            .map(occupied -> new OccupancyText(occupied, params.besides().categories())));
  }

  /** What the lanes show, in a sentence. */
  String label() {
    return PictureLabel.of(timeline, reach);
  }

  /** The same as a file. */
  PictureFile file() {
    return new PictureFile(label(), strip, timeline, occupancy);
  }

  OccupancyUrls occupancyUrls(TimelineUrls urls) {
    return OccupancyUrls.of(urls.links(), urls.self().query(), params.besides().categories());
  }
}
