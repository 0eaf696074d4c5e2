package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.Began;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;

/**
 * Draws beside a family when its members began, as told from the root on: a tick for each, and the
 * time where there is room and it is another one. A picture of its own, so that it can stay in
 * sight beside a wide family.
 */
final class FamilyAxis {
  private static final double WIDTH = 88;
  private static final double LINE = 8;
  private static final double TICK = 3;
  private static final double TEXT = 14;
  private static final double HEAD = 18;
  private static final double FIRST = 24;
  private static final double BELOW = 10;
  private static final double TEXT_LINE = 3;
  private static final double ROOM = 24;

  private final SvgWriter svg;
  private final FamilyPicture picture;
  private double told = -ROOM;
  private String last = "";

  private FamilyAxis(SvgWriter svg, FamilyPicture picture) {
    this.svg = svg;
    this.picture = picture;
  }

  static void write(SvgWriter svg, FamilyPicture picture) {
    new FamilyAxis(svg, picture).write();
  }

  private void write() {
    svg.open("svg")
        .attribute("class", "pic ft-axis")
        .attribute("viewBox", "0 0 " + SvgNumber.of(WIDTH) + " " + SvgNumber.of(picture.height()))
        .attribute("width", WIDTH)
        .attribute("height", picture.height())
        .attribute("aria-hidden", "true")
        .line();
    svg.textAt("tm", LINE, HEAD, "began at");
    StringBuilder path = new StringBuilder("M").append(new Position(LINE, FIRST));
    path.append("V").append(SvgNumber.of(picture.height() - 2));
    picture.boxes().forEach(box -> tick(path, box));
    svg.open("path").attribute("class", "axis-l").attribute("d", path.toString()).close();
    svg.close();
  }

  private void tick(StringBuilder path, NodeBox box) {
    double y = box.y() + BELOW;
    if (box.node().facts().started().isPresent()) {
      path.append("M").append(new Position(LINE - TICK, y)).append("h").append(SvgNumber.of(TICK));
    }
    String text = text(box);
    if (y - told >= ROOM && !text.equals(last)) {
      svg.textAt("tm", TEXT, y + TEXT_LINE, text);
      told = y;
      last = text;
    }
  }

  private String text(NodeBox box) {
    return box.began() == Began.NOT_KNOWN
        ? "not known"
        : FamilyText.began(picture.course(), box.node().facts());
  }
}
