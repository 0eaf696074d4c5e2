package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.file.PictureFile;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.strip.Strip;
import dev.pynmon.pictures.strip.StripText;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.occupancy.OccupancyUrls;
import dev.pynmon.web.part.IdleNote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that one page or file shows.
 *
 * @param params what was asked for
 * @param timeline the lanes
 * @param reach how complete they are
 * @param strip the longer time above them, if it could be read
 * @param occupancy what was occupied, below them
 * @param idle the change that is nearest to the window; empty unless nothing at all changed in it
 * @param quiet how many active runners did nothing in the window, where that is told
 * @param asOf when all that was true
 */
record TimelineSheet(
    TimelineParams params,
    TimelinePicture timeline,
    Reach reach,
    Optional<StripText> strip,
    Optional<OccupancyText> occupancy,
    Optional<NearestChange> idle,
    Optional<Answer<Count>> quiet,
    Instant asOf) {

  static TimelineSheet of(TimelineView view, TimelineParams params) {
    boolean filtered = !params.filter().equals(TimelineFilter.ALL);
    return new TimelineSheet(
        params,
        TimelinePicture.of(Required.of(Component.STATE_BACKEND, view.timeline()), params.look()),
        view.reach(),
        view.surroundings()
            .available()
            .map(around -> Strip.of(around, params.range().window()))
            .map(strip -> new StripText(strip, view.asOf(), filtered)),
        view.occupancy()
            .map(
                occupied ->
                    new OccupancyText(
                        occupied,
                        params.besides().categories(),
                        view.reach().sample().isPresent())),
        view.idle(),
        view.quiet(),
        view.asOf());
  }

  /** When something last changed, where there is nothing to draw; at most one. */
  List<IdleNote> idle(TimelineUrls urls) {
    return idle.map(nearest -> idle(nearest, urls)).stream().toList();
  }

  private IdleNote idle(NearestChange nearest, TimelineUrls urls) {
    TimeWindow window = timeline.window();
    return IdleNote.of(
        nearest, "Nothing changed in this window.", window.length(), asOf, urls.self());
  }

  /** True when the longer time above the lanes holds something. */
  boolean hasStrip() {
    return idle.isEmpty() || strip.filter(text -> text.strip().changes() > 0).isPresent();
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
