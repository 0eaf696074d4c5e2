package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.StatusText;

/** Names a bar. Names lie above all else, so they are written when all else is drawn. */
final class BarLabel {
  /** How high its letters are. */
  static final double SIZE = 10.5;

  /** The line of a name, from the top of its bar. */
  private static final double LINE = 10.7;

  /** So many bytes of a name stand in a bar. */
  private static final int LONGEST = 120;

  private BarLabel() {}

  /** A name as it stands in a bar. */
  static String written(String name) {
    return SafeText.within(name, LONGEST);
  }

  /** The edge of its letters has the colour of the bar, which is seen on what lies below them. */
  static void write(SvgWriter svg, Figure figure, Bar bar, String name) {
    svg.open("text")
        .attribute("class", css(bar))
        .attribute("data-inv-id", SafeText.id(figure.subject().id().value()))
        .attribute("x", bar.labelX())
        .attribute("y", bar.box().y() + LINE)
        .text(written(name))
        .close();
  }

  /** On hatching the edge is wider: stripes between letters make them hard to read. */
  private static String css(Bar bar) {
    String own = bar.isSoft() ? "seg-lab soft " : bar.goesOn() ? "seg-lab on " : "seg-lab ";
    return own + StatusText.cssClass(bar.colour());
  }
}
