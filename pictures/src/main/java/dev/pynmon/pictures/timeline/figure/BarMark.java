package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.StatusText;

/** Draws a status that lasts, but for its name. */
final class BarMark {
  private static final double CAP = 3;

  /** The mark of what was lost goes so far above and below the bar. */
  private static final double LOST = 2;

  /** A bite out of the side where the window cuts a bar. */
  private static final String BITE_RIGHT = "l-3 3.5l3 3.5l-3 3.5l3 3.5z";

  private static final String BITE_LEFT = "l3 3.5l-3 3.5l3 3.5l-3 3.5z";

  private BarMark() {}

  static void write(SvgWriter svg, Bar bar) {
    String colour = StatusText.cssClass(bar.colour());
    if (bar.form() == BarForm.THIN) {
      thin(svg, bar.known(), "seg-wait " + colour);
      unheard(svg, bar, colour);
      lost(svg, bar);
      return;
    }
    rect(svg, css(bar) + " " + colour, bar.known(), fill(bar));
    unheard(svg, bar, colour);
    if (bar.goesOn()) {
      rect(svg, "hatch", bar.box(), "url(#tl-hatch)");
    }
    if (bar.cap()) {
      Box box = bar.box();
      rect(svg, "cap", new Box(box.x(), box.y(), Math.min(CAP, box.width()), box.height()), "");
    }
    bites(svg, bar);
    lost(svg, bar);
  }

  private static void unheard(SvgWriter svg, Bar bar, String colour) {
    if (bar.isUnheard()) {
      rect(svg, "unheard " + colour, bar.unknown(), "");
    }
  }

  /** Every invocation has one or more, and a path is shorter than a rectangle. */
  private static void thin(SvgWriter svg, Box box, String css) {
    String width = SvgNumber.of(box.width());
    String corner = SvgNumber.of(box.x()) + " " + SvgNumber.of(box.y());
    svg.open("path")
        .attribute("class", css)
        .attribute(
            "d", "M" + corner + "h" + width + "v" + SvgNumber.of(box.height()) + "h-" + width + "z")
        .close();
  }

  private static String css(Bar bar) {
    if (bar.form() == BarForm.DOTTED) {
      return "seg-pause";
    }
    return bar.isSoft() ? "seg-run soft" : "seg-run";
  }

  private static String fill(Bar bar) {
    return bar.form() == BarForm.DOTTED ? "url(#tl-dots)" : "";
  }

  private static void bites(SvgWriter svg, Bar bar) {
    Box box = bar.box();
    if (bar.isBitten() && bar.segment().isCutAtStart()) {
      bite(svg, box.x(), box.y(), BITE_LEFT);
    }
    if (bar.isBitten() && bar.isBittenAtEnd()) {
      bite(svg, box.right(), box.y(), BITE_RIGHT);
    }
  }

  /** The runner was last heard of there, whatever lane it is in. */
  private static void lost(SvgWriter svg, Bar bar) {
    if (bar.segment().end() != SegmentEnd.SILENT) {
      return;
    }
    Box box = bar.box();
    String corner = SvgNumber.of(box.right()) + " " + SvgNumber.of(box.y() - LOST);
    String height = SvgNumber.of(box.height() + 2 * LOST);
    svg.open("path").attribute("class", "lost").attribute("d", "M" + corner + "v" + height).close();
  }

  private static void bite(SvgWriter svg, double x, double y, String shape) {
    svg.open("path")
        .attribute("class", "bite")
        .attribute("d", "M" + SvgNumber.of(x) + " " + SvgNumber.of(y) + shape)
        .close();
  }

  private static void rect(SvgWriter svg, String css, Box box, String fill) {
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", box.x())
        .attribute("y", box.y())
        .attribute("width", box.width())
        .attribute("height", box.height());
    if (!fill.isEmpty()) {
      svg.attribute("fill", fill);
    }
    svg.close();
  }
}
