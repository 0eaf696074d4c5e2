package dev.pynmon.pictures.criticalpath;

import static dev.pynmon.pictures.svg.SvgNumber.tenth;

import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.Doing;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.StatusText;

/** Draws a path as a strip. For one thread. */
public final class PathSvg {
  private static final double LABEL_LEFT = 5;
  private static final double LABEL_SPARE = 12;
  private static final double LABEL_LINE = 14;
  private static final double TIME_LINE = 31;

  /** The id of the pattern of what waited, unless a page has two strips. */
  public static final String PATTERN = "path-wait";

  private final SvgWriter svg = new SvgWriter();
  private final PathStrip strip;
  private final String pattern;

  private PathSvg(PathStrip strip, String pattern) {
    this.strip = strip;
    this.pattern = pattern;
  }

  /**
   * The strip as a part of a page, which gives it its colours.
   *
   * @param pattern the id of its pattern, of which a page has one
   */
  public static Svg of(CriticalPath path, String pattern) {
    return new PathSvg(PathStrip.of(path), pattern).write();
  }

  private Svg write() {
    svg.open("svg")
        .attribute("class", "pic path-strip")
        .attribute(
            "viewBox",
            "0 0 " + SvgNumber.of(PathStrip.WIDTH) + " " + SvgNumber.of(PathStrip.HEIGHT))
        .attribute("role", "img")
        .attribute("aria-label", PathText.label(strip.path()))
        .line();
    hatch();
    strip.parts().forEach(this::part);
    svg.textAt("tm", 0, TIME_LINE, "0 s");
    svg.textAt("tm end", PathStrip.WIDTH, TIME_LINE, took());
    return svg.close().svg();
  }

  private String took() {
    return DurationText.of(strip.path().took()) + (strip.path().soFar() ? " so far" : "");
  }

  private void hatch() {
    svg.open("pattern")
        .attribute("id", pattern)
        .attribute("width", 4)
        .attribute("height", 4)
        .attribute("patternUnits", "userSpaceOnUse")
        .attribute("patternTransform", "rotate(45)")
        .open("line")
        .attribute("class", "path-wait-l")
        .attribute("x1", 1)
        .attribute("x2", 1)
        .attribute("y2", 4)
        .close()
        .close()
        .line();
  }

  private void part(PathStrip.Part part) {
    String text = PathText.of(part.stretch(), strip.path());
    svg.open("rect").attribute("class", css(part));
    if (part.stretch().doing() == Doing.WAITED) {
      svg.attribute("fill", "url(#" + pattern + ")");
    }
    svg.attribute("x", tenth(part.box().x()))
        .attribute("y", part.box().y())
        .attribute("width", tenth(part.box().width()))
        .attribute("height", part.box().height())
        .leaf("title", text)
        .close();
    if (part.box().width() > text.length() * Measures.LETTER + LABEL_SPARE) {
      svg.textAt(labelCss(part), tenth(part.box().x() + LABEL_LEFT), LABEL_LINE, text);
    }
    svg.line();
  }

  private String css(PathStrip.Part part) {
    return switch (part.stretch().doing()) {
      case WAITED -> "path-wait";
      case RAN -> (isLoud(part) ? "seg-run " : "seg-run soft ") + colour(part);
      case PAUSED -> "seg-run soft st-paused";
      case LOST -> "path-lost";
      case UNKNOWN -> "path-unknown";
    };
  }

  private String labelCss(PathStrip.Part part) {
    return part.stretch().doing() == Doing.RAN && isLoud(part) ? "seg-lab" : "tx lab-own";
  }

  private boolean isLoud(PathStrip.Part part) {
    return status(part) != KnownStatus.SUCCESS;
  }

  private String colour(PathStrip.Part part) {
    return StatusText.cssClass(status(part));
  }

  /** One that still goes on runs, whatever it is just doing. */
  private InvocationStatus status(PathStrip.Part part) {
    return strip
        .path()
        .member(part.stretch().invocation())
        .flatMap(PathMember::status)
        .filter(InvocationStatus::isFinal)
        .orElse(KnownStatus.RUNNING);
  }
}
