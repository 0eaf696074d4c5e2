package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.TimelineForm;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.svg.AxisPart;
import dev.pynmon.web.text.TimeText;
import java.util.Optional;

/** The picture of a window of time, as it stands in a page or in a file. */
final class Picture {
  private static final String EMPTY = "Nothing went on in this window";

  private final TimelinePicture timeline;
  private final Optional<TimelineUrls> urls;
  private final SvgWriter svg;

  private Picture(SvgWriter svg, TimelinePicture timeline, Optional<TimelineUrls> urls) {
    this.svg = svg;
    this.timeline = timeline;
    this.urls = urls;
  }

  /** As a part of a page, which gives it its colours. */
  static Markup inPage(TimelinePicture timeline, String label, TimelineUrls urls) {
    SvgWriter svg = new SvgWriter();
    begin(svg, timeline, label, timeline.height());
    new Picture(svg, timeline, Optional.of(urls)).content();
    return Markup.of(svg.close().svg());
  }

  /** In a file; without links, which would lead nowhere. */
  static void alone(SvgWriter svg, TimelinePicture timeline) {
    new Picture(svg, timeline, Optional.empty()).content();
  }

  /** What the picture shows, in a sentence. */
  static String label(TimelinePicture timeline, Reach reach) {
    return "Timeline of "
        + CountText.of(timeline.shown().total(), "invocation")
        + ReachText.which(reach)
        + " on "
        + CountText.of(timeline.lanes().size(), "lane")
        + ", "
        + TimeText.clock(timeline.window().from())
        + " to "
        + TimeText.clock(timeline.window().to())
        + " UTC";
  }

  /** Opens the element, with all that scripts have to know of it. */
  static void begin(SvgWriter svg, TimelinePicture timeline, String label, double height) {
    svg.open("svg")
        .attribute("class", "pic timeline")
        .attribute("width", "100%")
        .attribute("viewBox", "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(height))
        .attribute("preserveAspectRatio", "xMinYMin meet")
        .attribute("role", "group")
        .attribute("aria-label", label)
        .attribute("data-start-time", TimeText.iso(timeline.window().from()))
        .attribute("data-end-time", TimeText.iso(timeline.window().to()))
        .attribute("data-left-margin", Measures.LEFT)
        .attribute("data-content-width", Measures.CONTENT)
        .attribute("data-timeline-width", Measures.WIDTH);
  }

  private void content() {
    svg.line();
    patterns();
    svg.open("g").attribute("id", "tl-lanes").line();
    timeline.lanes().forEach(lane -> LanePart.write(svg, lane, urls));
    svg.close().line();
    if (timeline.form() == TimelineForm.DENSITY) {
      new DensityPart(svg, urls).write(timeline);
    }
    AxisPart.zone(svg);
    AxisPart.write(svg, timeline.axis(), timeline.height());
    if (timeline.isEmpty() && urls.isEmpty()) {
      empty();
    }
    TrailPart figures = new TrailPart(svg, urls);
    timeline.figures().forEach(figures::write);
    timeline.lanes().forEach(lane -> ServicePart.write(svg, lane, urls));
    new CausePart(svg, urls).write(timeline.causes());
    timeline.lanes().forEach(lane -> LanePart.silence(svg, lane));
  }

  private void empty() {
    svg.textAt("tm mid", Measures.LEFT + Measures.CONTENT / 2, Measures.TOP + 17, EMPTY).line();
  }

  private void patterns() {
    svg.open("defs");
    pattern("tl-hatch", 7).attribute("patternTransform", "rotate(45)");
    svg.open("path").attribute("class", "hatch-l").attribute("d", "M1.5 0V7").close().close();
    pattern("tl-dots", 5);
    svg.open("circle")
        .attribute("class", "dots-d")
        .attribute("cx", 2.5)
        .attribute("cy", 2.5)
        .attribute("r", 1)
        .close()
        .close()
        .close()
        .line();
  }

  private SvgWriter pattern(String id, int size) {
    return svg.open("pattern")
        .attribute("id", id)
        .attribute("width", size)
        .attribute("height", size)
        .attribute("patternUnits", "userSpaceOnUse");
  }
}
