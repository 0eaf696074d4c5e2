package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.util.Iterator;

/**
 * Draws a family, 1:1, and its axis beside it: lines first, so that boxes lie on them; the parts in
 * the order of time, which is that of the tabulator key.
 */
public final class FamilySvg {
  private static final double HEAD = 18;

  /** Apart, and thick: what is between is what lies below. */
  private static final int HATCH = 4;

  private final SvgWriter svg;
  private final FamilyPicture picture;
  private final FamilyWays links;

  private FamilySvg(SvgWriter svg, FamilyPicture picture, FamilyWays links) {
    this.svg = svg;
    this.picture = picture;
    this.links = links;
  }

  /**
   * Writes both elements with all that is in them.
   *
   * @param hatch the id of the pattern that fills the time in which they waited: a page may show
   *     two families, and its style sheet names what each is filled with
   */
  public static void write(SvgWriter svg, FamilyTree tree, FamilyWays links, String hatch) {
    FamilyPicture picture = FamilyPicture.of(tree);
    new FamilySvg(svg, picture, links).write(hatch);
    FamilyAxis.write(svg, picture);
  }

  private void write(String hatch) {
    svg.open("svg")
        .attribute("class", "pic ft-pic")
        .attribute(
            "viewBox",
            "0 0 " + SvgNumber.of(picture.width()) + " " + SvgNumber.of(picture.height()))
        .attribute("width", picture.width())
        .attribute("height", picture.height())
        .attribute("role", "group")
        .attribute("aria-label", "Family tree: " + FamilyText.count(picture.tree()))
        .line();
    pattern(hatch);
    heads();
    lines();
    parts();
    svg.close();
  }

  private void pattern(String hatch) {
    svg.open("pattern")
        .attribute("id", hatch)
        .attribute("width", HATCH)
        .attribute("height", HATCH)
        .attribute("patternUnits", "userSpaceOnUse")
        .attribute("patternTransform", "rotate(45)");
    svg.open("path").attribute("class", "w-l").attribute("d", "M1 0V4").close();
    svg.close().line();
  }

  private void heads() {
    for (int depth = 0; depth < picture.columns().size(); depth++) {
      svg.textAt(
          "tm", picture.columns().get(depth), HEAD, FamilyText.column(picture.tree(), depth));
    }
    svg.line();
  }

  /** The way to the focus last, so that it lies above the others. */
  private void lines() {
    picture.lines().stream()
        .filter(line -> !line.edge().onPath())
        .forEach(line -> EdgeMark.write(svg, line, links.light()));
    picture.lines().stream()
        .filter(line -> line.edge().onPath())
        .forEach(line -> EdgeMark.write(svg, line, links.light()));
    PassageMark.write(svg, picture, links.light());
  }

  private void parts() {
    FamilyBar bar = FamilyBar.of(picture.course());
    Iterator<NodeBox> boxes = picture.boxes().iterator();
    Iterator<MorePill> pills = picture.pills().iterator();
    for (FamilyRow stop : picture.course().stops()) {
      switch (stop.kind()) {
        case INVOCATION -> node(boxes.next(), bar);
        case BEFORE, MORE -> MoreMark.write(svg, pills.next(), links);
      }
    }
  }

  private void node(NodeBox box, FamilyBar bar) {
    NodeMark.write(svg, box, bar, links);
    JointMark.write(svg, box, links);
  }
}
