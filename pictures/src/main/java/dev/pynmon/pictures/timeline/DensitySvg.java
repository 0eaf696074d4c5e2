package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.StatusFamily;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.timeline.lane.DensityBar;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneSvg;
import dev.pynmon.pictures.timeline.lane.TimelineLinks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws how much went on, lane by lane, and makes each slice of time a link into it. */
final class DensitySvg {
  private final SvgWriter svg;
  private final Optional<TimelineLinks> urls;

  DensitySvg(SvgWriter svg, Optional<TimelineLinks> urls) {
    this.svg = svg;
    this.urls = urls;
  }

  void write(TimelinePicture timeline) {
    timeline.lanes().stream().filter(lane -> !lane.density().isEmpty()).forEach(this::lane);
    urls.ifPresent(all -> slices(timeline, all));
  }

  private void slices(TimelinePicture timeline, TimelineLinks all) {
    Map<Instant, List<DensityBar>> slices =
        timeline.lanes().stream()
            .flatMap(lane -> lane.density().stream())
            .collect(
                Collectors.groupingBy(
                    bar -> bar.slice().from(), TreeMap::new, Collectors.toList()));
    slices.values().forEach(bars -> slice(bars, timeline, all));
  }

  private void lane(Lane lane) {
    svg.open("g").attribute("class", "density").attribute("data-runner-id", LaneSvg.id(lane));
    lane.density().forEach(this::bar);
    svg.close().line();
  }

  private void bar(DensityBar bar) {
    svg.open("rect")
        .attribute("class", css(bar.family()))
        .attribute("x", bar.box().x())
        .attribute("y", bar.box().y())
        .attribute("width", bar.box().width())
        .attribute("height", bar.box().height())
        .close();
  }

  static String css(StatusFamily family) {
    return "d-" + family.name().toLowerCase(Locale.ROOT);
  }

  private void slice(List<DensityBar> bars, TimelinePicture timeline, TimelineLinks all) {
    DensityBar first = bars.getFirst();
    String href = all.reachable(first.slice()).orElse("");
    svg.open("a")
        .attribute("class", "slice")
        .attribute("href", href)
        .attribute("data-lanes", byLane(first.slice(), timeline.lanes()))
        .leaf("title", title(first.slice(), bars))
        .open("rect")
        .attribute("x", first.box().x() - 0.5)
        .attribute("y", Measures.TOP)
        .attribute("width", first.box().width() + 1)
        .attribute("height", timeline.height() - Measures.TOP)
        .close()
        .close()
        .line();
  }

  /** How many there are in each lane, and behind a slash how many of these are in trouble. */
  private static String byLane(TimeWindow slice, List<Lane> lanes) {
    return lanes.stream().map(lane -> inLane(slice, lane)).collect(Collectors.joining(" "));
  }

  private static String inLane(TimeWindow slice, Lane lane) {
    List<DensityBar> bars =
        lane.density().stream().filter(bar -> bar.slice().equals(slice)).toList();
    long trouble = trouble(bars);
    return sum(bars) + (trouble == 0 ? "" : "/" + trouble);
  }

  private static String title(TimeWindow slice, List<DensityBar> bars) {
    long trouble = trouble(bars);
    return "Zoom in: "
        + MomentText.clock(slice.from())
        + ", all lanes: "
        + CountText.of(sum(bars))
        + " at work or waiting"
        + (trouble == 0 ? "" : ", " + CountText.of(trouble) + " in trouble");
  }

  private static long trouble(List<DensityBar> bars) {
    return sum(bars.stream().filter(bar -> bar.family() == StatusFamily.TROUBLE).toList());
  }

  private static long sum(List<DensityBar> bars) {
    return bars.stream().mapToLong(DensityBar::count).sum();
  }
}
