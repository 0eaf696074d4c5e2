package dev.pynmon.pictures.life;

import static dev.pynmon.pictures.svg.SvgNumber.tenth;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.StatusText;
import java.util.function.UnaryOperator;

/** Draws a life: the axis first, then bars, and points on them. For one thread. */
public final class LifeSvg {
  private static final double LINE_TOP = 4;
  private static final double LINE_BOTTOM = 40;
  private static final double TIME_X = 3;
  private static final double TIME_LINE = 52;
  private static final double LABEL_X = 10;
  private static final double LABEL_SPARE = 16;
  private static final double LABEL_LINE = 26;
  private static final double CORNER = 2;
  private static final double ICON = 16;
  private static final double ICON_TOP = 14;

  /** What it is held against stands above it. */
  private static final String HIGH =
      "0 -20 " + SvgNumber.of(LifePicture.WIDTH) + " " + SvgNumber.of(LifePicture.HEIGHT + 20);

  private static final String FLAT =
      "0 0 " + SvgNumber.of(LifePicture.WIDTH) + " " + SvgNumber.of(LifePicture.HEIGHT);

  private final SvgWriter svg = new SvgWriter();
  private final UnaryOperator<String> icons;

  private LifeSvg(UnaryOperator<String> icons) {
    this.icons = icons;
  }

  /**
   * The picture as a part of a page, which gives it its colours.
   *
   * @param icons from the class of a status, {@code st-failed} for example, to its icon as
   *     something that may be used
   */
  public static Svg of(LifePicture picture, UnaryOperator<String> icons) {
    return new LifeSvg(icons).write(picture);
  }

  private Svg write(LifePicture picture) {
    svg.open("svg")
        .attribute("class", "pic life")
        .attribute("viewBox", picture.outlook().isPresent() ? HIGH : FLAT)
        .attribute("role", "img")
        .attribute("aria-label", label(picture))
        .line();
    picture.ticks().forEach(this::tick);
    picture.outlook().ifPresent(outlook -> new OutlookSvg(svg).write(outlook));
    picture.waits().forEach(this::wait);
    picture.bars().forEach(this::bar);
    picture.points().forEach(this::point);
    return svg.close().svg();
  }

  private static String label(LifePicture picture) {
    return label(picture.life())
        + picture.outlook().map(outlook -> AheadText.of(outlook.ahead())).orElse("");
  }

  private static String label(Life life) {
    String last = life.last().map(spell -> StatusText.name(spell.status())).orElse("");
    return "Life of this invocation: " + LifeText.summary(life) + ", now " + last;
  }

  private void tick(LifePicture.Tick tick) {
    svg.open("line")
        .attribute("class", "grid-l")
        .attribute("x1", tenth(tick.x()))
        .attribute("x2", tenth(tick.x()))
        .attribute("y1", LINE_TOP)
        .attribute("y2", LINE_BOTTOM)
        .close()
        .textAt("tm", tenth(tick.x() + TIME_X), TIME_LINE, tick.label())
        .line();
  }

  private void wait(LifePicture.Bar bar) {
    rect(bar, "seg-queue " + StatusText.cssClass(bar.spell().status()));
    svg.line();
  }

  private void rect(LifePicture.Bar bar, String css) {
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", tenth(bar.box().x()))
        .attribute("y", bar.box().y())
        .attribute("width", tenth(bar.box().width()))
        .attribute("height", bar.box().height())
        .attribute("rx", CORNER)
        .leaf("title", SpellText.of(bar.spell()))
        .close();
  }

  private void bar(LifePicture.Bar bar) {
    String text = SpellText.of(bar.spell());
    rect(bar, css(bar.spell()));
    if (bar.spell().runs() && hasRoomFor(text, bar.box().width())) {
      svg.textAt(labelCss(bar.spell()), tenth(bar.box().x() + LABEL_X), LABEL_LINE, text);
    }
    svg.line();
  }

  private static boolean hasRoomFor(String text, double width) {
    return width > text.length() * Measures.LETTER + LABEL_SPARE;
  }

  /** Success is quiet, and so is a pause of an attempt. */
  private static String css(Spell spell) {
    String colour = StatusText.cssClass(spell.colour());
    if (spell.runs()) {
      return (isQuiet(spell) ? "seg-run soft " : "seg-run ") + colour;
    }
    return (spell.attempt() == 0 ? "seg-wait " : "seg-run soft ") + colour;
  }

  private static String labelCss(Spell spell) {
    return isQuiet(spell) ? "seg-lab soft " + StatusText.cssClass(spell.colour()) : "seg-lab";
  }

  private static boolean isQuiet(Spell spell) {
    return spell.colour() == KnownStatus.SUCCESS;
  }

  private void point(LifePicture.Point point) {
    String css = StatusText.cssClass(point.spell().status());
    svg.open("g")
        .attribute("class", "glyph " + css)
        .leaf("title", SpellText.change(point.spell()))
        .open("use")
        .attribute("href", icons.apply(css))
        .attribute("x", tenth(point.x() - ICON / 2))
        .attribute("y", ICON_TOP)
        .attribute("width", ICON)
        .attribute("height", ICON)
        .close()
        .close()
        .line();
  }
}
