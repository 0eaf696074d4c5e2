package dev.pynmon.pictures.criticalpath;

import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.PathStretch;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.pictures.svg.Box;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Where the stretches of a path stand beside each other.
 *
 * @param path the path
 * @param parts its stretches that can be seen, oldest first
 */
public record PathStrip(CriticalPath path, List<Part> parts) {
  /** Width of the picture. */
  public static final double WIDTH = 780;

  /** Height of the picture. */
  public static final double HEIGHT = 36;

  private static final double TOP = 2;
  private static final double BAR = 16;
  private static final double LEAST = 0.5;

  /** More are not told apart. */
  private static final int MOST = 200;

  public PathStrip {
    parts = List.copyOf(parts);
  }

  /**
   * A stretch with its place.
   *
   * @param stretch the stretch
   * @param box where it stands
   */
  public record Part(PathStretch stretch, Box box) {}

  /** The strip; what is narrower than half a unit is left out, and all but the widest 200. */
  public static PathStrip of(CriticalPath path) {
    return new PathStrip(
        path,
        path.stretches().stream()
            .map(stretch -> new Part(stretch, box(stretch, path)))
            .filter(part -> part.box().width() >= LEAST)
            .sorted(Comparator.comparing((Part part) -> -part.box().width()))
            .limit(MOST)
            .sorted(Comparator.comparing((Part part) -> part.stretch().from()))
            .toList());
  }

  private static Box box(PathStretch stretch, CriticalPath path) {
    Duration before = Duration.between(path.stretches().getFirst().from(), stretch.from());
    return new Box(x(before, path), TOP, x(stretch.length(), path), BAR);
  }

  private static double x(Duration span, CriticalPath path) {
    return WIDTH * Micros.of(span) / Math.max(1, Micros.of(path.took()));
  }
}
