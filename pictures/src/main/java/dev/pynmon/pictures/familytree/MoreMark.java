package dev.pynmon.pictures.familytree;

import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import java.util.Optional;

/** Draws what loads more children. */
final class MoreMark {
  private static final double TEXT_LINE = 16;

  private MoreMark() {}

  static void write(SvgWriter svg, MorePill pill, FamilyWays links) {
    Optional<MoreLink> link = links.more(pill.more());
    svg.open(link.isPresent() ? "a" : "g").attribute("class", "ft-load-more");
    link.ifPresent(there -> svg.attribute("href", there.href()));
    svg.attribute("data-expand-id", SafeText.whole(pill.more().parent().value()));
    link.map(MoreLink::side)
        .filter(side -> !side.isEmpty())
        .ifPresent(side -> svg.attribute("data-children", side));
    svg.attribute("aria-label", "Show " + FamilyText.more(pill.more()));
    shape(svg, pill);
    svg.close().line();
  }

  private static void shape(SvgWriter svg, MorePill pill) {
    svg.open("rect")
        .attribute("x", pill.x())
        .attribute("y", pill.y())
        .attribute("width", MorePill.WIDTH)
        .attribute("height", MorePill.HEIGHT)
        .attribute("rx", MorePill.HEIGHT / 2)
        .close();
    svg.textAt(
        "mid", pill.x() + MorePill.WIDTH / 2, pill.y() + TEXT_LINE, FamilyText.pill(pill.more()));
  }
}
