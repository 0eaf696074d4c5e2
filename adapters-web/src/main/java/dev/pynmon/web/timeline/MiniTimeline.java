package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.pictures.occupancy.OccupancyLink;
import dev.pynmon.pictures.occupancy.OccupancySvg;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.timeline.TimelineLimits;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.TimelineSvg;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.Optional;
import java.util.Set;

/**
 * A timeline as a part of another page. Its links lead to the timeline of the same.
 *
 * @param picture the lanes; empty when the histories cannot be read, or nothing went on
 * @param occupancy what waited and ran at once, below them; empty without them
 * @param url the timeline
 * @param exact whether that shows these invocations alone; false where they are more than an
 *     address may name: then it shows all of their time
 */
public record MiniTimeline(Optional<Svg> picture, Optional<Svg> occupancy, Url url, boolean exact) {
  /** So many invocations are drawn, the newest, and no address has more ids. */
  public static final int MAX_IDS = 300;

  /** So many links the occupancy has at most, and so many ids they name together. */
  private static final int MAX_LINKS = 240;

  private static final int MAX_LINKED_IDS = 300;

  private static final TimelineLook LOOK =
      new TimelineLook(
          Resolution.AUTO, true, Set.of(), TimelineLimits.DEFAULT.withInvocations(MAX_IDS));

  /** What was asked for. */
  public static MiniTimeline of(TimelineQuery query, TimelineView view, Links links) {
    boolean exact = query.filter().scope().size() <= MAX_IDS;
    Url whole = Categories.in(TimelineAddress.of(query.window(), links), counted(query));
    Url url = exact ? InvocationIds.in(whole, query.filter().scope()) : whole;
    Optional<TimelinePicture> picture =
        view.timeline()
            .available()
            .map(timeline -> TimelinePicture.of(timeline, LOOK))
            .filter(drawn -> !drawn.isEmpty());
    TimelineUrls urls = TimelineUrls.of(links, url.query());
    return new MiniTimeline(
        picture.map(drawn -> TimelineSvg.inPage(drawn, PictureLabel.of(drawn, view.reach()), urls)),
        picture.flatMap(drawn -> occupancy(drawn, query, view, new TimelineSlices(whole, url))),
        url,
        exact);
  }

  private static Optional<Svg> occupancy(
      TimelinePicture drawn, TimelineQuery query, TimelineView view, TimelineSlices slices) {
    return view.occupancy()
        .map(occupied -> new OccupancyText(occupied, counted(query)))
        .map(
            text ->
                OccupancySvg.inPage(
                    text,
                    OccupancyLink.atMost(text, drawn.scale(), slices, MAX_LINKS, MAX_LINKED_IDS)));
  }

  private static Set<OccupancyCategory> counted(TimelineQuery query) {
    return query.besides().categories();
  }
}
