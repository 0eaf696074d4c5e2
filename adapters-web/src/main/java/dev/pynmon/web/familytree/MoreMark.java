package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;

/** Draws what loads more children. */
final class MoreMark {
  private static final double TEXT_LINE = 16;

  private MoreMark() {}

  static void write(SvgWriter svg, FamilyMore more, MoreLink link) {
    svg.open("a")
        .attribute("class", "ft-load-more")
        .attribute("href", link.href())
        .attribute("data-expand-id", SafeText.whole(more.parent().value()));
    if (!link.side().isEmpty()) {
      svg.attribute("data-children", link.side());
    }
    svg.attribute("aria-label", "Show " + NodeText.more(more));
    pill(svg, more);
  }

  private static void pill(SvgWriter svg, FamilyMore more) {
    svg.open("rect")
        .attribute("x", more.x())
        .attribute("y", more.y())
        .attribute("width", FamilyTree.MORE_WIDTH)
        .attribute("height", FamilyTree.MORE_HEIGHT)
        .attribute("rx", FamilyTree.MORE_HEIGHT / 2)
        .close();
    svg.textAt(
        "mid", more.x() + FamilyTree.MORE_WIDTH / 2, more.y() + TEXT_LINE, NodeText.pill(more));
    svg.close().line();
  }
}
