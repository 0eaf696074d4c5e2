package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import java.util.Optional;

/** Draws a lane: its ground, its name, and the line from its runner. */
public final class LaneSvg {
  private static final double GENERATION_LINE = 7.5;

  /** From the name of a lane to the left side of the sign that opens or closes it. */
  private static final double DOOR_LEFT = 13;

  /** What a finger can hit. */
  private static final double TARGET = 24;

  /** The target reaches so far behind the left side of the sign, and above its line. */
  private static final double DOOR_WIDE = 17;

  private static final double DOOR_UP = 16;

  /** Where names have less room, longer classes are told without this. */
  private static final String RUNNER = "Runner";

  private static final int NARROW_TYPE = 17;

  private LaneSvg() {}

  /** Writes the ground of a lane. */
  public static void ground(SvgWriter svg, Lane lane) {
    svg.open("rect")
        .attribute("class", ground(lane))
        .attribute("y", lane.box().top())
        .attribute("width", Measures.WIDTH)
        .attribute("height", lane.box().height())
        .close();
    svg.open("path")
        .attribute("class", "lane-sep")
        .attribute(
            "d", "M0 " + SvgNumber.of(lane.box().bottom()) + "H" + SvgNumber.of(Measures.WIDTH))
        .close()
        .line();
  }

  /**
   * Writes the name of a lane and the line from its runner.
   *
   * @param urls where the name leads; empty for a picture without links
   */
  public static void name(SvgWriter svg, Lane lane, Optional<TimelineLinks> urls) {
    svg.open("g").attribute("class", "runner").attribute("data-runner-id", id(lane));
    lane.workerLine().ifPresent(line -> workerLine(svg, line));
    label(svg, lane, urls.map(known -> href(lane, known)).orElse(""));
    lane.door().ifPresent(does -> urls.ifPresent(known -> door(svg, lane, does, known)));
    svg.close().line();
  }

  /** Writes where a generation took over; above the bars. */
  public static void flag(SvgWriter svg, Lane lane, Flag flag) {
    LaneTurn turn = flag.turn();
    svg.open("g")
        .attribute("class", "gen")
        .leaf("title", SafeText.name(lane.titleOf(turn.runner())) + " begins");
    svg.open("line")
        .attribute("x1", turn.x())
        .attribute("x2", turn.x())
        .attribute("y1", flag.line().y())
        .attribute("y2", flag.line().bottom())
        .close();
    Box box = flag.box();
    svg.open("rect")
        .attribute("x", box.x())
        .attribute("y", box.y())
        .attribute("width", box.width())
        .attribute("height", box.height())
        .close();
    svg.textAt(
        "gen-n",
        box.x() + box.width() / 2,
        box.y() + GENERATION_LINE,
        String.valueOf(flag.number()));
    svg.close().line();
  }

  /** The key of the lane as the picture names it. */
  public static String id(Lane lane) {
    return SafeText.id(lane.id().value());
  }

  private static String ground(Lane lane) {
    if (lane.kind() == LaneKind.HEADER && lane.box().rows() == 0) {
      return "lane head";
    }
    return lane.box().alternate() ? "lane alt" : "lane";
  }

  private static void workerLine(SvgWriter svg, WorkerLine line) {
    String x = SvgNumber.of(line.x());
    svg.open("path")
        .attribute("class", "worker-line")
        .attribute(
            "d",
            "M"
                + x
                + " "
                + SvgNumber.of(line.fromY())
                + "V"
                + SvgNumber.of(line.toY())
                + "H"
                + SvgNumber.of(line.toX()))
        .close();
  }

  private static void door(SvgWriter svg, Lane lane, LaneDoor does, TimelineLinks urls) {
    String href = urls.door(lane.id(), does);
    if (href.isEmpty()) {
      return;
    }
    String verb = verb(does);
    double x = lane.label().x() - DOOR_LEFT;
    double y = lane.label().y();
    svg.open("a")
        .attribute("class", "door")
        .attribute("href", href)
        .attribute("data-tl", "go")
        .attribute("aria-label", verb + SafeText.name(lane.label().title()));
    svg.open("rect")
        .attribute("x", x + DOOR_WIDE - TARGET)
        .attribute("y", y - DOOR_UP)
        .attribute("width", TARGET)
        .attribute("height", TARGET)
        .close();
    String arrow = does == LaneDoor.CLOSES ? "m0 -6 4 4 4 -4" : "m2 -8 4 4 -4 4";
    svg.open("path")
        .attribute("class", "tog")
        .attribute("d", "M" + SvgNumber.of(x) + " " + SvgNumber.of(y) + arrow)
        .close();
    svg.close();
  }

  /** The name of those beyond leads on as their sign does. */
  private static String href(Lane lane, TimelineLinks urls) {
    return lane.door()
        .filter(_ -> lane.id().equals(LaneId.FOLDED))
        .map(does -> urls.door(lane.id(), does))
        .orElseGet(() -> urls.runner(lane.id()));
  }

  private static String verb(LaneDoor does) {
    return switch (does) {
      case OPENS -> "Open ";
      case CLOSES -> "Close ";
      case NEXT -> "Next of ";
      case FIRST -> "First of ";
    };
  }

  private static void label(SvgWriter svg, Lane lane, String href) {
    LaneLabel label = lane.label();
    boolean strong = lane.kind() != LaneKind.CHILD;
    if (!href.isEmpty()) {
      svg.open("a").attribute("href", href).attribute("aria-label", SafeText.name(label.title()));
      if (lane.id().equals(LaneId.FOLDED)) {
        svg.attribute("data-tl", "go");
      }
    }
    Optional<String> host = host(lane).filter(_ -> !href.isEmpty());
    svg.open("text")
        .attribute("class", strong ? "tx" : "lane-name")
        .attribute("x", label.x())
        .attribute("y", label.y());
    if (!href.isEmpty() && isLong(type(label, host))) {
      svg.attribute(
          "aria-hidden", "true"); // a word in two parts is two words; the link has its name
    }
    host.ifPresentOrElse(at -> nameWithHost(svg, label, at), () -> type(svg, label.name()));
    svg.close();
    if (!href.isEmpty()) {
      svg.close();
    }
    host.filter(_ -> label.place() == LaneLabel.DetailPlace.BELOW)
        .ifPresent(
            at -> text(svg, "tm lane-at", label.x(), label.detailY(), LaneTexts.cutNarrow(at)));
    if (!label.detail().isEmpty()) {
      String css =
          label.place() == LaneLabel.DetailPlace.BESIDE ? "tm end lane-x" : "tm lane-detail";
      text(svg, css, label.detailX(), label.detailY(), label.detail());
    }
  }

  /** The host, where the name of a lane ends with it. */
  private static Optional<String> host(Lane lane) {
    return lane.context()
        .map(RunnerContext::hostname)
        .filter(at -> lane.label().name().endsWith(" " + at));
  }

  /**
   * Where names have less room the host takes the place of the detail below, and leaves the name;
   * in a lane of one line it takes that of the class.
   */
  private static void nameWithHost(SvgWriter svg, LaneLabel label, String host) {
    String type = type(label, Optional.of(host));
    if (label.place() == LaneLabel.DetailPlace.BELOW) {
      type(svg, type);
      wide(svg, host);
    } else {
      wide(svg, type);
      svg.text(SafeText.name(host));
    }
  }

  private static String type(LaneLabel label, Optional<String> host) {
    return label.name().substring(0, label.name().length() - host.map(String::length).orElse(0));
  }

  private static boolean isLong(String type) {
    String word = type.strip();
    return word.length() > NARROW_TYPE && word.endsWith(RUNNER);
  }

  private static void type(SvgWriter svg, String type) {
    boolean isLong = isLong(type);
    int end = isLong ? type.strip().length() - RUNNER.length() : type.length();
    svg.text(SafeText.name(type.substring(0, end)));
    if (isLong) {
      wide(svg, type.substring(end));
    }
  }

  private static void wide(SvgWriter svg, String text) {
    svg.open("tspan").attribute("class", "wide").text(SafeText.name(text)).close();
  }

  private static void text(SvgWriter svg, String css, double x, double y, String text) {
    svg.textAt(css, x, y, SafeText.name(text));
  }
}
