package dev.pynmon.pictures.svg;

/** Many bars of one colour as one path, which is far shorter than as many rectangles. */
public final class BarPath {
  private final StringBuilder path = new StringBuilder();

  /** One more; none that has no height. */
  public void add(Box box) {
    if (box.height() > 0) {
      String width = SvgNumber.of(box.width());
      path.append('M')
          .append(SvgNumber.of(box.x()))
          .append(' ')
          .append(SvgNumber.of(box.y()))
          .append('h')
          .append(width)
          .append('v')
          .append(SvgNumber.of(box.height()))
          .append("h-")
          .append(width)
          .append('z');
    }
  }

  /** Nothing where there is no bar. */
  public void write(SvgWriter svg, String css) {
    if (!path.isEmpty()) {
      svg.open("path").attribute("class", css).attribute("d", path.toString()).close().line();
    }
  }
}
