package dev.pynmon.pictures.occupancy;

import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where what was occupied stands, on the scale of a timeline.
 *
 * @param occupancy what was occupied
 * @param scale the total that is as high as the plot: the greatest one, or more
 */
public record OccupancyPicture(Occupancy occupancy, int scale) {
  /** Height of the picture. */
  public static final double HEIGHT = 60;

  private static final double BASE = 54;
  private static final double PLOT_HEIGHT = 43;
  private static final double GAP = 1;

  /** Levels are about half as far apart as the plot is high. */
  private static final double SHARE = 2.2;

  /**
   * A number at the left, with the line behind the bars that it stands for.
   *
   * @param count the number
   * @param y where it stands
   */
  public record Level(int count, double y) {}

  /**
   * What one task occupied in one slice.
   *
   * @param task the task
   * @param box where it stands, on top of the one before
   */
  public record Part(OccupancyTask task, Box box) {}

  /** On a scale of its own. */
  public static OccupancyPicture of(Occupancy occupancy) {
    return new OccupancyPicture(occupancy, occupancy.highest());
  }

  /** The scale on which several can be compared: a total is as high in each of them. */
  public static int scale(List<Occupancy> all) {
    return all.stream().mapToInt(Occupancy::highest).max().orElse(0);
  }

  /** The parts, slice by slice, each on top of the one before. */
  public Stream<Part> parts() {
    return occupancy.slices().stream().flatMap(this::parts);
  }

  private Stream<Part> parts(OccupancySlice slice) {
    Stream.Builder<Part> parts = Stream.builder();
    int below = 0;
    for (OccupancySlice.Part part : slice.parts()) {
      parts.add(new Part(part.task(), box(slice.number(), below, part.count())));
      below += part.count();
    }
    return parts.build();
  }

  private Box box(int slice, int below, int count) {
    double pitch = Measures.CONTENT / occupancy.length();
    double height = height(count);
    double bottom = BASE - height(below);
    double x = Measures.LEFT + slice * pitch + GAP / 2;
    return new Box(x, bottom - height, pitch - GAP, height);
  }

  private double height(int count) {
    return PLOT_HEIGHT * count / scale;
  }

  /** Round numbers from 0, three at the most; none where nothing is drawn. */
  public List<Level> levels() {
    if (occupancy.slices().isEmpty()) {
      return List.of();
    }
    int step = roundStep(scale / SHARE);
    return IntStream.iterate(0, count -> count <= scale, count -> count + step)
        .mapToObj(count -> new Level(count, BASE - height(count)))
        .toList();
  }

  private static int roundStep(double least) {
    for (int unit = 1; ; unit *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        if (unit * factor >= least) {
          return unit * factor;
        }
      }
    }
  }
}
