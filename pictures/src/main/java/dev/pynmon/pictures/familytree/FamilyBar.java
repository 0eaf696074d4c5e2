package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyCourse;
import dev.pynmon.domain.familytree.Stretch;
import dev.pynmon.domain.familytree.Stretch.Kind;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bar of a box: the whole time of the family from its left to its right end, and in it when
 * this member waited, when it ran and when its runner was lost. What is too short to be seen is a
 * dot.
 *
 * @param from when the first member began
 * @param whole how long they all took; zero where nobody knows
 */
record FamilyBar(Instant from, Duration whole) {
  private static final double INSET = 11;
  private static final double BELOW = 35;
  private static final double WIDTH = 143;
  private static final double HEIGHT = 6;
  private static final double SHORTEST = 1;

  /** More stretches than this are told by as many equal parts of the bar. */
  private static final int MOST = 12;

  static FamilyBar of(FamilyCourse course) {
    return new FamilyBar(course.from().orElse(Instant.EPOCH), course.whole());
  }

  /** Draws the bar at the lower end of a box. */
  void write(SvgWriter svg, NodeBox box) {
    Position corner = new Position(box.x() + INSET, box.y() + BELOW);
    path(svg, "trk", rect(corner, 0, WIDTH));
    List<DrawnStretch> drawn = drawn(box.node().facts().stretches());
    path(svg, "w", path(corner, drawn, Kind.WAITED));
    path(svg, "r", path(corner, drawn, Kind.RAN));
    path(svg, "l", path(corner, drawn, Kind.LOST));
  }

  private static void path(SvgWriter svg, String css, String path) {
    if (!path.isEmpty()) {
      svg.open("path").attribute("class", css).attribute("d", path).close();
    }
  }

  private static String path(Position corner, List<DrawnStretch> drawn, Kind kind) {
    StringBuilder path = new StringBuilder();
    drawn.stream()
        .filter(stretch -> stretch.kind() == kind)
        .forEach(stretch -> path.append(rect(corner, stretch.at(), stretch.width())));
    return path.toString();
  }

  /** From the left end of the bar. */
  private record DrawnStretch(double at, double width, Kind kind) {}

  private List<DrawnStretch> drawn(List<Stretch> stretches) {
    if (!whole.isPositive()) {
      return List.of();
    }
    return stretches.size() <= MOST
        ? stretches.stream().map(this::drawn).toList()
        : IntStream.range(0, MOST).mapToObj(part -> part(part, stretches)).toList();
  }

  private DrawnStretch drawn(Stretch stretch) {
    double at = Math.min(x(stretch.from()), WIDTH - SHORTEST);
    return new DrawnStretch(at, Math.max(SHORTEST, x(stretch.until()) - at), stretch.kind());
  }

  /** A part in which it was lost at all is one in which it was, else so with running. */
  private DrawnStretch part(int part, List<Stretch> stretches) {
    double from = WIDTH * part / MOST;
    double until = WIDTH * (part + 1) / MOST;
    List<Stretch> inside =
        stretches.stream()
            .filter(each -> x(each.from()) < until && x(each.until()) > from)
            .toList();
    return new DrawnStretch(
        from,
        inside.isEmpty() ? 0 : until - from,
        inside.stream().map(Stretch::kind).max(Comparator.naturalOrder()).orElse(Kind.WAITED));
  }

  private double x(Instant at) {
    double share = seconds(Duration.between(from, at)) / seconds(whole);
    return WIDTH * Math.clamp(share, 0, 1);
  }

  /** Some that a store holds are too long to be counted in nanoseconds. */
  private static double seconds(Duration time) {
    return time.getSeconds() + time.getNano() / 1e9;
  }

  /** Down first, so that the width, the longer number, is written once. */
  private static String rect(Position corner, double at, double width) {
    return width == 0
        ? ""
        : "M"
            + new Position(SvgNumber.tenth(corner.x() + at), corner.y())
            + "v"
            + SvgNumber.of(HEIGHT)
            + "h"
            + SvgNumber.of(SvgNumber.tenth(width))
            + "v-"
            + SvgNumber.of(HEIGHT)
            + "z";
  }
}
