package dev.pynmon.web.familytree;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;

/** Draws a family, 1:1: lines first, so that boxes lie on them; boxes in the order of the list. */
final class TreePicture {
  /** Room for what stands above a root in the first row. */
  private static final double ABOVE = 8;

  private final FamilyTree tree;
  private final FamilyLinks links;
  private final String label;

  TreePicture(FamilyTreeView view, FamilyLinks links) {
    this.tree = view.tree();
    this.links = links;
    this.label = "Family tree: " + CardView.count(tree);
  }

  void write(SvgWriter svg) {
    double height = tree.height() + ABOVE;
    svg.open("svg")
        .attribute("class", "pic ft-pic")
        .attribute("viewBox", "0 0 " + SvgNumber.of(tree.width()) + " " + SvgNumber.of(height))
        .attribute("width", tree.width())
        .attribute("height", height)
        .attribute("role", "group")
        .attribute("aria-label", label)
        .line();
    svg.open("g").attribute("transform", "translate(0 " + SvgNumber.of(ABOVE) + ")").line();
    edges(svg);
    tree.nodes().stream().findFirst().ifPresent(root -> NodeMark.above(svg, root, tree.top()));
    rows(svg);
    svg.close().close();
  }

  /** The way to the focus last, so that it lies above the others. */
  private void edges(SvgWriter svg) {
    tree.edges().stream().filter(edge -> !edge.onPath()).forEach(edge -> EdgeMark.write(svg, edge));
    tree.edges().stream().filter(FamilyEdge::onPath).forEach(edge -> EdgeMark.write(svg, edge));
  }

  /** So the tabulator key goes through the picture as through the list. */
  private void rows(SvgWriter svg) {
    Drawn drawn = Drawn.of(tree);
    for (FamilyRow row : tree.rows()) {
      switch (row.kind()) {
        case INVOCATION -> drawn.node(row.id()).ifPresent(node -> NodeMark.write(svg, node, links));
        case BEFORE, MORE ->
            drawn
                .more(row)
                .ifPresent(more -> MoreMark.write(svg, more, MoreLink.of(tree, more, links)));
      }
    }
  }
}
