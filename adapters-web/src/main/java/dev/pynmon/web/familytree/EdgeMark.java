package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;

/** Draws a line from a box to one of the next column, with round corners. */
final class EdgeMark {
  private static final double RADIUS = 6;

  private EdgeMark() {}

  static void write(SvgWriter svg, FamilyEdge edge) {
    svg.open("path").attribute("class", css(edge));
    if (!leadsToMore(edge)) {
      svg.attribute("data-relation-kind", edge.relation().value())
          .attribute("data-from-id", SafeText.whole(edge.from().value()))
          .attribute("data-to-id", SafeText.whole(edge.to().value()));
    }
    svg.attribute("d", path(edge)).close().line();
  }

  private static boolean leadsToMore(FamilyEdge edge) {
    return edge.from().equals(edge.to());
  }

  private static String css(FamilyEdge edge) {
    if (leadsToMore(edge)) {
      return "ft-edge";
    }
    return "ft-edge ft-edge-"
        + edge.relation().value()
        + (edge.failed() ? " failed" : "")
        + (edge.onPath() ? " path" : "");
  }

  private static String path(FamilyEdge edge) {
    String start = "M" + point(edge.x1(), edge.y1());
    if (edge.isStraight()) {
      return start + "H" + SvgNumber.of(edge.x2());
    }
    double turn = edge.y2() > edge.y1() ? RADIUS : -RADIUS;
    return start
        + "H"
        + SvgNumber.of(edge.bend() - RADIUS)
        + "Q"
        + point(edge.bend(), edge.y1())
        + " "
        + point(edge.bend(), edge.y1() + turn)
        + "V"
        + SvgNumber.of(edge.y2() - turn)
        + "Q"
        + point(edge.bend(), edge.y2())
        + " "
        + point(edge.bend() + RADIUS, edge.y2())
        + "H"
        + SvgNumber.of(edge.x2());
  }

  private static String point(double x, double y) {
    return SvgNumber.of(x) + " " + SvgNumber.of(y);
  }
}
