package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.criticalpath.PathPassage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.util.Optional;

/** Draws that one was called only when the wait for another was over: beside their boxes. */
final class PassageMark {
  private static final double ASIDE = 9;
  private static final double FROM = 32;
  private static final double TO = 30;

  private PassageMark() {}

  static void write(SvgWriter svg, FamilyPicture picture, FamilyLight light) {
    light.passages().forEach(passage -> write(svg, picture, passage));
  }

  private static void write(SvgWriter svg, FamilyPicture picture, PathPassage passage) {
    Optional<NodeBox> waited = box(picture, passage.waited());
    Optional<NodeBox> then = passage.then().flatMap(id -> box(picture, id));
    waited.ifPresent(from -> then.ifPresent(to -> write(svg, from, to)));
  }

  private static Optional<NodeBox> box(FamilyPicture picture, InvocationId id) {
    return picture.boxes().stream().filter(box -> box.node().member().id().equals(id)).findFirst();
  }

  private static void write(SvgWriter svg, NodeBox from, NodeBox to) {
    svg.open("path")
        .attribute("class", "ft-edge inferred")
        .attribute(
            "d",
            "M"
                + SvgNumber.of(from.x())
                + " "
                + SvgNumber.of(from.y() + FROM)
                + "h-"
                + SvgNumber.of(ASIDE)
                + "V"
                + SvgNumber.of(to.y() + TO)
                + "h"
                + SvgNumber.of(ASIDE))
        .close()
        .line();
  }
}
