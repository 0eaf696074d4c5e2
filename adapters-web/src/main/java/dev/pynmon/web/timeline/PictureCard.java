package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.occupancy.OccupancyLink;
import dev.pynmon.web.occupancy.OccupancyPart;
import dev.pynmon.web.occupancy.OccupancyText;
import java.util.List;

/** The pictures of a page, one above the other on one scale: strip, lanes, what was occupied. */
final class PictureCard {
  /** A page may have 500,000 bytes; so much is left for all but the frame of every page. */
  private static final int BYTES = 475_000;

  private final Template<BeginView> begin;
  private final Template<FrameView> frame;
  private final Template<StickView> stick;
  private final Template<LegendView> legend;

  PictureCard(Html html) {
    this.begin = html.template("timeline/begin", BeginView.class);
    this.frame = html.template("timeline/frame", FrameView.class);
    this.stick = html.template("timeline/stick", StickView.class);
    this.legend = html.template("timeline/legend", LegendView.class);
  }

  /**
   * The pictures with as many links as fit.
   *
   * @param spent how many bytes of the page stand above them
   */
  Markup of(TimelineSheet sheet, TimelineUrls urls, int spent) {
    Timeline timeline = sheet.timeline();
    Markup above =
        begin
            .render(new BeginView("Picture", "timeline-legend"))
            .then(sheet.strip().map(text -> StripPart.inPage(text, urls)).orElse(Markup.EMPTY))
            .then(frame.render(FrameView.of(sheet)))
            .then(Picture.inPage(timeline, sheet.label(), urls))
            .then(stick.render(StickView.of(timeline)));
    Markup behind = legend.render(LegendView.of(sheet, urls));
    int left = BYTES - spent - above.bytes() - behind.bytes();
    Markup below =
        sheet.occupancy().map(text -> occupancy(text, sheet, urls, left)).orElse(Markup.EMPTY);
    return above.then(below).then(behind);
  }

  private static Markup occupancy(
      OccupancyText text, TimelineSheet sheet, TimelineUrls urls, int bytes) {
    Markup bare = OccupancyPart.inPage(text, List.of());
    List<OccupancyLink> links =
        OccupancyLink.fitting(
            text, sheet.timeline().scale(), sheet.occupancyUrls(urls), bytes - bare.bytes());
    return links.isEmpty() ? bare : OccupancyPart.inPage(text, links);
  }
}
