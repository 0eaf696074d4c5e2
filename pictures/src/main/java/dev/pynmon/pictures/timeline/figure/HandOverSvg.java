package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.svg.SvgWriter;

/** Draws the line from where an invocation was lost to where another runner took it up. */
public final class HandOverSvg {
  /** So far it leaves and arrives on the level. */
  private static final double BEND = 14;

  private HandOverSvg() {}

  /** Writes a line, with a seam that sets it off from what it crosses. */
  public static void write(SvgWriter svg, HandOver line) {
    String way =
        "M"
            + new Position(line.x1(), line.y1())
            + "C"
            + new Position(line.x1() + BEND, line.y1())
            + " "
            + new Position(line.x2() - BEND, line.y2())
            + " "
            + new Position(line.x2(), line.y2());
    svg.open("path").attribute("class", "halo").attribute("d", way).close();
    svg.open("path").attribute("class", "handed").attribute("d", way).close();
  }
}
