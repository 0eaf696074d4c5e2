package dev.pynmon.pictures.life;

import static dev.pynmon.pictures.svg.SvgNumber.tenth;

import dev.pynmon.pictures.life.LifePicture.Mark;
import dev.pynmon.pictures.life.LifePicture.Outlook;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.SvgWriter;

/** Draws what a life is held against: the wait so far, usual times, now, and the expected start. */
record OutlookSvg(SvgWriter svg) {
  private static final double CORNER = 3;
  private static final double SPARE = 4;
  private static final double MARK_LINE = 3;
  private static final double NOW_LINE = -9;
  private static final double IN_BAR = 26;

  void write(Outlook outlook) {
    outlook.past().ifPresent(box -> box("seg-queue st-registered", box, ""));
    double taken = 0;
    for (Mark mark : outlook.marks()) {
      line("usual", mark.x(), 7, 13);
      if (mark.x() + SPARE >= taken && isWithin(mark.x(), mark.label())) {
        svg.textAt("tm", tenth(mark.x() + SPARE), MARK_LINE, mark.label());
        taken = mark.x() + SPARE + mark.label().length() * Measures.LETTER;
      }
      svg.line();
    }
    outlook.guess().ifPresent(box -> guess(outlook, box));
    line("now-l", outlook.now(), -16, 40);
    svg.textAt(
        "tm" + (isWithin(outlook.now(), "now") ? "" : " end"), nowX(outlook), NOW_LINE, "now");
    svg.line();
  }

  private static double nowX(Outlook outlook) {
    boolean isLeft = isWithin(outlook.now(), "now");
    return tenth(outlook.now() + (isLeft ? SPARE : -SPARE));
  }

  private void guess(Outlook outlook, Box box) {
    String text = outlook.ahead().start().map(AheadText::start).orElse("");
    box("seg-guess", box, text);
    line("usual", outlook.about(), 9, 35);
    if (isWithin(outlook.about(), text)) {
      svg.textAt("tm", tenth(outlook.about() + SPARE), IN_BAR, text);
    }
    svg.line();
  }

  private static boolean isWithin(double x, String text) {
    return x + SPARE + text.length() * Measures.LETTER <= LifePicture.WIDTH;
  }

  private void box(String css, Box box, String title) {
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", tenth(box.x()))
        .attribute("y", box.y())
        .attribute("width", tenth(box.width()))
        .attribute("height", box.height())
        .attribute("rx", CORNER);
    if (!title.isEmpty()) {
      svg.leaf("title", title);
    }
    svg.close();
  }

  private void line(String css, double x, double top, double bottom) {
    svg.open("line")
        .attribute("class", css)
        .attribute("x1", tenth(x))
        .attribute("x2", tenth(x))
        .attribute("y1", top)
        .attribute("y2", bottom)
        .close();
  }
}
