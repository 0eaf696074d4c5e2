package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.util.Iterator;

/** Draws a family, 1:1: lines first, so that boxes lie on them; boxes in the order of the list. */
public final class FamilySvg {
  /** Room for what stands above a root in the first row. */
  private static final double ABOVE = 8;

  private final SvgWriter svg;
  private final FamilyPicture picture;
  private final FamilyWays links;

  private FamilySvg(SvgWriter svg, FamilyPicture picture, FamilyWays links) {
    this.svg = svg;
    this.picture = picture;
    this.links = links;
  }

  /** Writes the element with all that is in it. */
  public static void write(SvgWriter svg, FamilyTree tree, FamilyWays links) {
    new FamilySvg(svg, FamilyPicture.of(tree), links).write();
  }

  private void write() {
    double height = picture.height() + ABOVE;
    svg.open("svg")
        .attribute("class", "pic ft-pic")
        .attribute("viewBox", "0 0 " + SvgNumber.of(picture.width()) + " " + SvgNumber.of(height))
        .attribute("width", picture.width())
        .attribute("height", height)
        .attribute("role", "group")
        .attribute("aria-label", "Family tree: " + FamilyText.count(picture.tree()))
        .line();
    svg.open("g").attribute("transform", "translate(0 " + SvgNumber.of(ABOVE) + ")").line();
    lines();
    picture.boxes().stream()
        .findFirst()
        .ifPresent(root -> NodeMark.above(svg, root, picture.tree().top()));
    parts();
    svg.close().close();
  }

  /** The way to the focus last, so that it lies above the others. */
  private void lines() {
    picture.lines().stream()
        .filter(line -> !line.edge().onPath())
        .forEach(line -> EdgeMark.write(svg, line));
    picture.lines().stream()
        .filter(line -> line.edge().onPath())
        .forEach(line -> EdgeMark.write(svg, line));
  }

  private void node(NodeBox box) {
    NodeMark.write(svg, box, links);
    JointMark.write(svg, box, links);
  }

  /** So the tabulator key goes through the picture as through the list. */
  private void parts() {
    Iterator<NodeBox> boxes = picture.boxes().iterator();
    Iterator<MorePill> pills = picture.pills().iterator();
    for (FamilyRow row : picture.tree().rows()) {
      switch (row.kind()) {
        case INVOCATION -> node(boxes.next());
        case BEFORE, MORE -> MoreMark.write(svg, pills.next(), links);
      }
    }
  }
}
