package dev.pynmon.pictures.triggermap;

import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;

/** Draws a line: a curve from box to box, straight where it passes one by. */
final class LineMark {
  private LineMark() {}

  static void write(SvgWriter svg, MapLine line) {
    String css = line.kind().css();
    svg.open("path")
        .attribute("class", css.isEmpty() ? "ft-edge" : "ft-edge " + css)
        .attribute("d", path(line))
        .close()
        .line();
  }

  private static String path(MapLine line) {
    StringBuilder path = new StringBuilder("M").append(new Position(line.right(0), line.y(0)));
    for (int i = 1; i < line.over().size(); i++) {
      path.append(curve(line.right(i - 1), line.y(i - 1), line.left(i), line.y(i)));
      if (i < line.over().size() - 1) {
        path.append('H').append(SvgNumber.of(line.right(i)));
      }
    }
    return path.toString();
  }

  private static String curve(double x1, double y1, double x2, double y2) {
    if (y1 == y2) {
      return "H" + SvgNumber.of(x2);
    }
    double middle = (x1 + x2) / 2;
    return "C"
        + new Position(middle, y1)
        + " "
        + new Position(middle, y2)
        + " "
        + new Position(x2, y2);
  }
}
