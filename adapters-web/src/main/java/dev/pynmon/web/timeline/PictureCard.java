package dev.pynmon.web.timeline;

import dev.pynmon.pictures.occupancy.OccupancyLink;
import dev.pynmon.pictures.occupancy.OccupancySvg;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.strip.StripSvg;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.TimelineSvg;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;

/** The pictures of a page, one above the other on one scale: strip, lanes, what was occupied. */
final class PictureCard {
  /** A link to what was there counts for so many marks. */
  private static final int LINK = 5;

  /** So many marks a picture may have before these links become fewer. */
  private static final int MARKS = 4_200;

  private static final int LEAST_LINKS = 12;
  private static final int MOST_IDS = 1_000;

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

  /** The pictures; the fuller the lanes, the fewer links the last has. */
  Markup of(TimelineSheet sheet, TimelineUrls urls) {
    Markup head =
        begin.render(new BeginView("Picture", "timeline-legend")).then(strip(sheet, urls));
    return (sheet.idle().isPresent() ? head : head.then(lanes(sheet, urls)))
        .then(legend.render(LegendView.of(sheet, urls)));
  }

  private static Markup strip(TimelineSheet sheet, TimelineUrls urls) {
    return sheet
        .strip()
        .filter(_ -> sheet.hasStrip())
        .map(text -> Markup.of(StripSvg.inPage(text, urls)))
        .orElse(Markup.EMPTY);
  }

  private Markup lanes(TimelineSheet sheet, TimelineUrls urls) {
    TimelinePicture timeline = sheet.timeline();
    return frame
        .render(FrameView.of(sheet))
        .then(Markup.of(TimelineSvg.inPage(timeline, sheet.label(), urls)))
        .then(stick.render(StickView.of(timeline)))
        .then(sheet.occupancy().map(text -> occupancy(text, sheet, urls)).orElse(Markup.EMPTY));
  }

  private static Markup occupancy(OccupancyText text, TimelineSheet sheet, TimelineUrls urls) {
    int most = Math.max(LEAST_LINKS, (MARKS - sheet.timeline().marks()) / LINK);
    return Markup.of(
        OccupancySvg.inPage(
            text,
            OccupancyLink.atMost(
                text, sheet.timeline().scale(), sheet.occupancyUrls(urls), most, MOST_IDS)));
  }
}
