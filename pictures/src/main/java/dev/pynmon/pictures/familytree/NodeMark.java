package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import java.util.Optional;

/**
 * Draws the box of an invocation: a link with its status, function, id and duration, and its share
 * of the whole time.
 */
final class NodeMark {
  private static final double RADIUS = 5;
  private static final double STRIPE = 4;
  private static final double INSET = 11;
  private static final double ICON = 13;
  private static final double ICON_Y = 5;
  private static final double FUNCTION_X = 29;
  private static final double FIRST_LINE = 16;
  private static final double SECOND_LINE = 30;
  private static final double RIGHT = 8;
  private static final double AROUND = 4;

  private NodeMark() {}

  static void write(SvgWriter svg, NodeBox box, FamilyBar bar, FamilyWays links) {
    FamilyNode node = box.node();
    String status = FamilyText.statusClass(node.facts());
    Optional<String> href = links.invocation(node.member().id());
    svg.open(href.isPresent() ? "a" : "g")
        .attribute("class", css(node, status) + links.light().box(node.member().id()));
    href.ifPresent(there -> svg.attribute("href", there));
    svg.attribute("data-inv-id", SafeText.whole(node.member().id().value()))
        .attribute("data-status", FamilyText.statusName(node.facts()));
    if (node.focus()) {
      svg.attribute("aria-current", "true");
    }
    svg.leaf("title", FamilyText.whole(node, box.began()));
    content(svg, box, status, links);
    bar.write(svg, box);
    svg.close().line();
  }

  private static void content(SvgWriter svg, NodeBox box, String status, FamilyWays links) {
    if (box.node().focus()) {
      around(svg, box);
    }
    rect(svg, box);
    stripe(svg, box);
    icon(svg, "glyph", links.icon(status), box.x() + INSET, box.y() + ICON_Y, ICON);
    if (box.node().failure() == Failure.BELOW) {
      icon(
          svg,
          "glyph st-failed",
          links.icon("st-failed"),
          box.right() - RIGHT - ICON,
          box.y() + ICON_Y,
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

  private static void around(SvgWriter svg, NodeBox box) {
    svg.open("rect")
        .attribute("class", "here")
        .attribute("x", box.x() - AROUND)
        .attribute("y", box.y() - AROUND)
        .attribute("width", NodeBox.WIDTH + 2 * AROUND)
        .attribute("height", NodeBox.HEIGHT + 2 * AROUND)
        .attribute("rx", RADIUS + AROUND)
        .close();
  }

  private static void rect(SvgWriter svg, NodeBox box) {
    svg.open("rect")
        .attribute("class", "box")
        .attribute("x", box.x())
        .attribute("y", box.y())
        .attribute("width", NodeBox.WIDTH)
        .attribute("height", NodeBox.HEIGHT)
        .attribute("rx", RADIUS)
        .close();
  }

  /** A path is shorter than a rectangle, which counts in a family of many. */
  private static void stripe(SvgWriter svg, NodeBox box) {
    String down = SvgNumber.of(NodeBox.HEIGHT);
    String path =
        "M%s %sv%sh%sv-%sz"
            .formatted(
                SvgNumber.of(box.x()), SvgNumber.of(box.y()), down, SvgNumber.of(STRIPE), down);
    svg.open("path").attribute("class", "stripe").attribute("d", path).close();
  }

  private static void icon(
      SvgWriter svg, String css, String href, double x, double y, double size) {
    svg.open("use")
        .attribute("class", css)
        .attribute("href", href)
        .attribute("x", x)
        .attribute("y", y)
        .attribute("width", size)
        .attribute("height", size)
        .close();
  }

  private static void text(SvgWriter svg, String css, double x, double y, String text) {
    svg.textAt(css, x, y, text);
  }
}
