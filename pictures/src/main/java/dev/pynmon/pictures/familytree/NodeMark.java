package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import java.util.Optional;

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

  static void write(SvgWriter svg, NodeBox box, FamilyWays links) {
    FamilyNode node = box.node();
    String status = FamilyText.statusClass(node.facts());
    Optional<String> href = links.invocation(node.member().id());
    svg.open(href.isPresent() ? "a" : "g").attribute("class", css(node, status));
    href.ifPresent(there -> svg.attribute("href", there));
    svg.attribute("data-inv-id", SafeText.whole(node.member().id().value()))
        .attribute("data-status", FamilyText.statusName(node.facts()));
    if (node.focus()) {
      svg.attribute("aria-current", "true");
    }
    svg.leaf("title", FamilyText.whole(node));
    content(svg, box, status, links);
    svg.close().line();
  }

  private static void content(SvgWriter svg, NodeBox box, String status, FamilyWays links) {
    rect(svg, "box", box.x(), box.y(), NodeBox.WIDTH, RADIUS);
    rect(svg, "stripe", box.x(), box.y(), STRIPE, 2);
    icon(svg, "glyph", links.icon(status), box.x() + INSET, box.y() + 6, ICON);
    if (box.node().failure() == Failure.BELOW) {
      icon(
          svg,
          "glyph st-failed",
          links.icon("st-failed"),
          box.right() - RIGHT - ICON,
          box.y() + 6,
          ICON);
    }
    texts(svg, box);
  }

  private static String css(FamilyNode node, String status) {
    return "ft-node "
        + status
        + (node.focus() ? " focus" : "")
        + (node.member().isCut() ? " cut" : "");
  }

  private static void texts(SvgWriter svg, NodeBox box) {
    FamilyNode node = box.node();
    double left = box.x() + INSET;
    text(svg, "fn", box.x() + FUNCTION_X, box.y() + FIRST_LINE, FamilyText.function(node.facts()));
    text(svg, "tm mono", left, box.y() + SECOND_LINE, ShortId.of(node.member().id()));
    String duration = FamilyText.duration(node.facts());
    if (!duration.isEmpty()) {
      text(svg, "tm end", box.right() - RIGHT, box.y() + SECOND_LINE, duration);
    }
  }

  /** What is to be said of the upper end of the family. */
  static void above(SvgWriter svg, NodeBox root, FamilyPath.Top top) {
    String text =
        switch (top) {
          case CYCLE -> "its callers form a circle";
          case LIMIT -> "more above";
          case ROOT -> root.node().facts().workflowRoot() ? "workflow root" : "";
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
        .attribute("height", NodeBox.HEIGHT)
        .attribute("rx", radius)
        .close();
  }

  private static void icon(
      SvgWriter svg, String css, String href, double x, double y, double size) {
    svg.open("g").attribute("class", css);
    svg.open("use")
        .attribute("href", href)
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
