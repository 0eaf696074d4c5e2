package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.timeline.TimelineLimits;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.TimelineSvg;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A timeline as a part of another page. Its links lead to the timeline of the same.
 *
 * @param picture the lanes; empty when the histories cannot be read, or nothing went on
 * @param url the timeline
 */
public record MiniTimeline(Optional<Svg> picture, Url url) {
  /** So many invocations are drawn, the newest. */
  private static final int MAX_DRAWN = 60;

  /** As many ids as an address may have. */
  private static final int MAX_IDS = 300;

  private static final TimelineLook LOOK =
      new TimelineLook(
          Resolution.AUTO,
          true,
          Set.of(),
          Optional.empty(),
          TimelineLimits.DEFAULT.withInvocations(MAX_DRAWN));

  /** What was asked for. */
  public static MiniTimeline of(TimelineQuery query, TimelineView view, Links links) {
    Url url =
        InvocationIds.in(
            TimelineAddress.of(query.window(), links),
            List.copyOf(query.filter().scope()).stream().limit(MAX_IDS).toList());
    TimelineUrls urls = TimelineUrls.of(links, url.query());
    return new MiniTimeline(
        view.timeline()
            .available()
            .map(timeline -> TimelinePicture.of(timeline, LOOK))
            .filter(picture -> !picture.isEmpty())
            .map(
                picture ->
                    TimelineSvg.inPage(picture, PictureLabel.of(picture, view.reach()), urls)),
        url);
  }
}
