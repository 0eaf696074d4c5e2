package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.scale.AxisSvg;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.timeline.cause.CauseSvg;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.FigureSvg;
import dev.pynmon.pictures.timeline.figure.HandOverSvg;
import dev.pynmon.pictures.timeline.figure.LossSvg;
import dev.pynmon.pictures.timeline.lane.LaneSvg;
import dev.pynmon.pictures.timeline.lane.ServiceSvg;
import dev.pynmon.pictures.timeline.lane.TimelineLinks;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The picture of a window of time, as it stands in a page or in a file. */
public final class TimelineSvg {
  private static final String EMPTY = "Nothing went on in this window";

  private final TimelinePicture timeline;
  private final Optional<TimelineLinks> urls;
  private final SvgWriter svg;

  private TimelineSvg(SvgWriter svg, TimelinePicture timeline, Optional<TimelineLinks> urls) {
    this.svg = svg;
    this.timeline = timeline;
    this.urls = urls;
  }

  /** As a part of a page, which gives it its colours. */
  public static Svg inPage(TimelinePicture timeline, String label, TimelineLinks urls) {
    SvgWriter svg = new SvgWriter();
    begin(svg, timeline, label, timeline.height());
    new TimelineSvg(svg, timeline, Optional.of(urls)).content();
    return svg.close().svg();
  }

  /** In a file; without links, which would lead nowhere. */
  public static void alone(SvgWriter svg, TimelinePicture timeline) {
    new TimelineSvg(svg, timeline, Optional.empty()).content();
  }

  /** Opens the element, with all that scripts have to know of it. */
  public static void begin(SvgWriter svg, TimelinePicture timeline, String label, double height) {
    svg.open("svg")
        .attribute("class", "pic timeline")
        .attribute("width", "100%")
        .attribute("viewBox", "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(height))
        .attribute("preserveAspectRatio", "xMinYMin meet")
        .attribute("role", "group")
        .attribute("aria-label", label)
        .attribute("data-start-time", MomentText.iso(timeline.window().from()))
        .attribute("data-end-time", MomentText.iso(timeline.window().to()))
        .attribute("data-left-margin", Measures.LEFT)
        .attribute("data-content-width", Measures.CONTENT)
        .attribute("data-timeline-width", Measures.WIDTH);
  }

  private void content() {
    svg.line();
    patterns();
    svg.open("g").attribute("id", "tl-grounds").line();
    timeline.lanes().forEach(lane -> LaneSvg.ground(svg, lane));
    svg.close().line();
    AxisSvg.zone(svg, timeline.window());
    svg.open("g").attribute("class", Measures.PLOT).line();
    timeline.losses().forEach(loss -> LossSvg.ground(svg, loss));
    if (timeline.form() == TimelineForm.DENSITY) {
      new DensitySvg(svg, urls).write(timeline);
    }
    AxisSvg.write(svg, timeline.axis(), timeline.height());
    if (timeline.isEmpty() && urls.isEmpty()) {
      empty();
    }
    timeline.takenUp().forEach(line -> HandOverSvg.write(svg, line));
    FigureSvg figures = new FigureSvg(svg, urls);
    timeline.figures().forEach(figures::write);
    timeline.lanes().forEach(lane -> ServiceSvg.write(svg, lane, urls));
    new CauseSvg(svg, urls, selected()).write(timeline.causes());
    timeline
        .lanes()
        .forEach(lane -> timeline.flags(lane).forEach(flag -> LaneSvg.flag(svg, lane, flag)));
    timeline.losses().forEach(loss -> LossSvg.mark(svg, loss));
    figures.names(timeline.figures());
    svg.close().line();
    names();
  }

  /** Last, so that the keyboard comes to what went on before it comes to who did it. */
  private void names() {
    svg.open("g").attribute("id", "tl-lanes").line();
    timeline.lanes().forEach(lane -> LaneSvg.name(svg, lane, urls));
    svg.close().line();
  }

  private Set<InvocationId> selected() {
    return timeline.figures().stream()
        .filter(Figure::selected)
        .map(figure -> figure.subject().id())
        .collect(Collectors.toSet());
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
        .close();
    pattern("tl-gone", 6).attribute("patternTransform", "rotate(45)");
    svg.open("path").attribute("class", "gone-l").attribute("d", "M1 0V6").close().close();
    svg.close().line();
  }

  private SvgWriter pattern(String id, int size) {
    return svg.open("pattern")
        .attribute("id", id)
        .attribute("width", size)
        .attribute("height", size)
        .attribute("patternUnits", "userSpaceOnUse");
  }
}
