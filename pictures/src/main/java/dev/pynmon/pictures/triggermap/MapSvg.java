package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.triggermap.TriggerMap;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;

/** Draws a map, 1:1: lines first, so that boxes lie on them. */
public final class MapSvg {
  private MapSvg() {}

  /** The picture, in a frame that scrolls where it is too narrow. */
  public static Svg framed(TriggerMap map, MapWays ways, MapNotes notes, String label) {
    MapPicture picture = MapPicture.of(map);
    SvgWriter svg = new SvgWriter();
    svg.open("div")
        .attribute("class", "scroll ft-frame tg-frame")
        .attribute("tabindex", "0")
        .attribute("role", "group")
        .attribute("aria-label", label);
    write(svg, picture, new PartMark(svg, ways, notes));
    return svg.close().line().svg();
  }

  private static void write(SvgWriter svg, MapPicture picture, PartMark mark) {
    svg.open("svg")
        .attribute("class", "pic ft-pic")
        .attribute(
            "viewBox",
            "0 0 " + SvgNumber.of(picture.width()) + " " + SvgNumber.of(picture.height()))
        .attribute("width", picture.width())
        .attribute("height", picture.height())
        .attribute("role", "group")
        .attribute("aria-label", MapText.count(picture.map()))
        .line();
    picture.heads().forEach(head -> svg.textAt("tm", head.x(), MapHead.Y, head.name()));
    svg.line();
    picture.lines().forEach(line -> LineMark.write(svg, line));
    picture.boxes().forEach(mark::write);
    svg.close().line();
  }
}
