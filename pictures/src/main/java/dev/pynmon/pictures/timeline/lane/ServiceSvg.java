package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import java.time.Duration;
import java.util.Optional;

/** Draws the runs of the atomic service on the lane of the runner that had it. */
public final class ServiceSvg {
  private static final double TEXT_LINE = 9.5;

  private ServiceSvg() {}

  /**
   * Writes the runs of a lane.
   *
   * @param urls where they lead; empty for a picture without links
   */
  public static void write(SvgWriter svg, Lane lane, Optional<TimelineLinks> urls) {
    for (ServiceBar bar : lane.services()) {
      write(svg, bar, lane, urls.map(all -> all.run(bar.run().id())).orElse(""));
    }
  }

  private static void write(SvgWriter svg, ServiceBar bar, Lane lane, String href) {
    Box box = bar.box();
    svg.open(href.isEmpty() ? "g" : "a")
        .attribute("class", bar.isBlocked() ? "service blocked" : "service");
    if (!href.isEmpty()) {
      svg.attribute("href", href);
    }
    svg.attribute("data-atomic-service-run-id", SafeText.id(bar.run().id()))
        .leaf("title", title(bar, lane));
    svg.open("rect")
        .attribute("class", "atomic")
        .attribute("x", box.x())
        .attribute("y", box.y())
        .attribute("width", box.width())
        .attribute("height", box.height())
        .attribute("rx", 2)
        .close();
    bar.label().ifPresent(name -> svg.textAt("tm", bar.labelX(), box.y() + TEXT_LINE, name));
    svg.close().line();
  }

  private static String who(AtomicRun run, Lane lane) {
    return lane.id().equals(LaneId.FOLDED)
        ? "runner " + LaneTexts.shortId(run.runner())
        : lane.label().title();
  }

  /** For example "Atomic service on ThreadRunner 54f27cc, 14:02:05, 30 ms, completed, run …". */
  private static String title(ServiceBar bar, Lane lane) {
    AtomicRun run = bar.run();
    boolean goesOn = bar.seen().end() == SegmentEnd.ONGOING;
    String length =
        run.end().isPresent() || goesOn
            ? ", "
                + DurationText.of(
                    Duration.between(run.start(), run.end().orElse(bar.seen().until())))
            : "";
    return (bar.isBlocked() ? "Atomic service was taken: " : "Atomic service on ")
        + SafeText.name(who(run, lane))
        + ", "
        + MomentText.clock(run.start())
        + length
        + (goesOn ? " so far" : "")
        + ", "
        + SafeText.name(run.status())
        + ", run "
        + SafeText.id(run.id());
  }
}
