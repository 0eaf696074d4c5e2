package dev.pynmon.web.familytree;

import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.StatusBadge;

/** Draws the box of an invocation: a link with its status, function, id and duration. */
final class NodeMark {
  private static final double RADIUS = 5;
  private static final double STRIPE = 4;
  private static final double INSET = 12;
  private static final double ICON = 13;
  private static final double FUNCTION_X = 31;
  private static final double FIRST_LINE = 17;
  private static final double SECOND_LINE = 33;
  private static final double RIGHT = 10;
  private static final double ABOVE = 6;

  private NodeMark() {}

  static void write(SvgWriter svg, FamilyNode node, FamilyLinks links) {
    StatusBadge badge = NodeText.badge(node.facts());
    svg.open("a")
        .attribute("class", css(node, badge))
        .attribute("href", links.invocation(node.member().id()))
        .attribute("data-inv-id", SafeText.whole(node.member().id().value()))
        .attribute("data-status", badge.badgeName());
    if (node.focus()) {
      svg.attribute("aria-current", "true");
    }
    svg.leaf("title", NodeText.whole(node));
    rect(svg, "box", node.x(), node.y(), FamilyTree.BOX_WIDTH, RADIUS);
    rect(svg, "stripe", node.x(), node.y(), STRIPE, 2);
    icon(svg, "glyph", badge.badgeClass(), node.x() + INSET, node.y() + 6, ICON);
    if (node.failure() == Failure.BELOW) {
      icon(svg, "glyph st-failed", "st-failed", node.right() - RIGHT - ICON, node.y() + 6, ICON);
    }
    texts(svg, node);
    svg.close().line();
  }

  private static String css(FamilyNode node, StatusBadge badge) {
    return "ft-node "
        + badge.badgeClass()
        + (node.focus() ? " focus" : "")
        + (node.member().isCut() ? " cut" : "");
  }

  private static void texts(SvgWriter svg, FamilyNode node) {
    double left = node.x() + INSET;
    text(svg, "fn", node.x() + FUNCTION_X, node.y() + FIRST_LINE, NodeText.function(node.facts()));
    text(svg, "tm mono", left, node.y() + SECOND_LINE, ShortId.of(node.member().id()));
    String duration = NodeText.duration(node.facts());
    if (!duration.isEmpty()) {
      text(svg, "tm end", node.right() - RIGHT, node.y() + SECOND_LINE, duration);
    }
  }

  /** What is to be said of the upper end of the family. */
  static void above(SvgWriter svg, FamilyNode root, FamilyPath.Top top) {
    String text =
        switch (top) {
          case CYCLE -> "its callers form a circle";
          case LIMIT -> "more above";
          case ROOT -> root.facts().workflowRoot() ? "workflow root" : "";
        };
    if (!text.isEmpty()) {
      text(svg, "tm", root.x(), root.y() - ABOVE, text);
    }
  }

  private static void rect(
      SvgWriter svg, String css, double x, double y, double width, double radius) {
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", x)
        .attribute("y", y)
        .attribute("width", width)
        .attribute("height", FamilyTree.BOX_HEIGHT)
        .attribute("rx", radius)
        .close();
  }

  private static void icon(
      SvgWriter svg, String css, String symbol, double x, double y, double size) {
    svg.open("g").attribute("class", css);
    svg.open("use")
        .attribute("href", "#" + symbol)
        .attribute("x", x)
        .attribute("y", y)
        .attribute("width", size)
        .attribute("height", size)
        .close();
    svg.close();
  }

  private static void text(SvgWriter svg, String css, double x, double y, String text) {
    svg.textAt(css, x, y, text);
  }
}
