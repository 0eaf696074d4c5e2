package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;

/** Draws a line from a box to one of the next column, with round corners where there is room. */
final class EdgeMark {
  private static final double ROUNDEST = 6;

  private EdgeMark() {}

  static void write(SvgWriter svg, EdgeLine line, FamilyLight light) {
    svg.open("path").attribute("class", css(line.edge()) + light.line(line.edge()));
    FamilyEdge edge = line.edge();
    if (!edge.leadsToMore()) {
      svg.attribute("data-relation-kind", edge.descent().value())
          .attribute("data-from-id", SafeText.whole(edge.from().value()))
          .attribute("data-to-id", SafeText.whole(edge.to().value()));
    }
    svg.attribute("d", path(line)).close().line();
  }

  private static String css(FamilyEdge edge) {
    if (edge.leadsToMore()) {
      return "ft-edge";
    }
    return "ft-edge ft-edge-"
        + edge.descent().value()
        + (edge.failed() ? " failed" : "")
        + (edge.onPath() ? " path" : "");
  }

  private static String path(EdgeLine line) {
    String start = "M" + new Position(line.x1(), line.y1());
    if (line.isStraight()) {
      return start + "H" + SvgNumber.of(line.x2());
    }
    double radius = Math.min(ROUNDEST, Math.abs(line.y2() - line.y1()) / 2);
    double turn = line.y2() > line.y1() ? radius : -radius;
    return start
        + "H"
        + SvgNumber.of(line.bend() - radius)
        + "Q"
        + new Position(line.bend(), line.y1())
        + " "
        + new Position(line.bend(), line.y1() + turn)
        + "V"
        + SvgNumber.of(line.y2() - turn)
        + "Q"
        + new Position(line.bend(), line.y2())
        + " "
        + new Position(line.bend() + radius, line.y2())
        + "H"
        + SvgNumber.of(line.x2());
  }
}
