package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.CountText;
import java.util.Optional;

/** Draws on the upper side of a box that several causes together started it: a link to them. */
final class JointMark {
  private static final double INSET = 8;
  private static final double ABOVE = 11;
  private static final double WIDTH = 58;
  private static final double HEIGHT = 16;
  private static final double TEXT_LINE = 12;

  private JointMark() {}

  /** Nothing where one cause did. */
  static void write(SvgWriter svg, NodeBox box, FamilyWays links) {
    box.node().facts().joint().ifPresent(run -> write(svg, box, run, links));
  }

  private static void write(SvgWriter svg, NodeBox box, TriggerRun run, FamilyWays links) {
    Optional<String> href = links.run(run.id());
    svg.open(href.isPresent() ? "a" : "g").attribute("class", "ft-joint");
    href.ifPresent(there -> svg.attribute("href", there));
    svg.attribute("aria-label", FamilyText.joint(box.node(), run));
    svg.leaf("title", FamilyText.joint(box.node(), run));
    double left = box.right() - INSET - WIDTH;
    svg.open("rect")
        .attribute("x", left)
        .attribute("y", box.y() - ABOVE)
        .attribute("width", WIDTH)
        .attribute("height", HEIGHT)
        .attribute("rx", HEIGHT / 2)
        .close();
    svg.textAt(
        "mid",
        left + WIDTH / 2,
        box.y() - ABOVE + TEXT_LINE,
        CountText.of(run.relevantParticipants().size(), "cause"));
    svg.close().line();
  }
}
