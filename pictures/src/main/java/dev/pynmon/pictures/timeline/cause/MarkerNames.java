package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.text.TextWidth;
import dev.pynmon.pictures.timeline.cause.Marker.Side;
import dev.pynmon.pictures.timeline.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Names markers where there is room: behind them, or before them at the right edge; nowhere where
 * another marker, the name of a bar, a mark or the beginning of a bar stands.
 */
final class MarkerNames {
  /** How high their letters are. */
  private static final double SIZE = 9;

  private static final double GAP = 4;

  private final Map<Long, List<Taken>> rows = new HashMap<>();
  private final Map<Long, NavigableSet<Double>> edges = new HashMap<>();

  /** What stands in a row already. */
  private record Taken(double from, double to) {}

  private MarkerNames() {}

  /**
   * The same markers, in the order of time, with names where nothing else stands.
   *
   * @param figures what is drawn of invocations
   */
  static List<Marker> placed(List<Marker> markers, List<Figure> figures) {
    MarkerNames names = new MarkerNames();
    double half = Marker.SIZE / 2;
    markers.forEach(one -> names.take(one.y(), one.x() - half, one.x() + half));
    figures.stream()
        .flatMap(Figure::bars)
        .filter(bar -> bar.label().isPresent())
        .forEach(bar -> names.take(middle(bar.box()), bar.labelX(), bar.labelRight()));
    figures.forEach(names::edges);
    return markers.stream().map(marker -> marker.named(names.side(marker))).toList();
  }

  private void edges(Figure figure) {
    figure.bars().forEach(bar -> edge(middle(bar.box()), bar.box().x()));
    figure.points().forEach(point -> edge(point.y(), point.x()));
  }

  private void edge(double y, double x) {
    edges.computeIfAbsent(Math.round(y), any -> new TreeSet<>()).add(x);
  }

  private static double middle(Box box) {
    return box.y() + box.height() / 2;
  }

  private void take(double y, double from, double to) {
    rows.computeIfAbsent(Math.round(y), any -> new ArrayList<>()).add(new Taken(from, to));
  }

  private Side side(Marker marker) {
    double reach = Marker.SIZE / 2 + GAP + TextWidth.of(marker.name(), SIZE);
    boolean flips = marker.x() + reach > Measures.LEFT + Measures.CONTENT;
    double from = flips ? marker.x() - reach : marker.x();
    boolean free = marker.focused() || isFree(marker, from, from + reach);
    return free ? flips ? Side.LEFT : Side.RIGHT : Side.NOWHERE;
  }

  /** Its own square stands where it does. */
  private boolean isFree(Marker marker, double from, double to) {
    long covered =
        rows.getOrDefault(Math.round(marker.y()), List.of()).stream()
            .filter(taken -> taken.to() > from && taken.from() < to)
            .count();
    return covered == 1 && !crossesAnEdge(marker, from, to);
  }

  /** What the square covers is no matter. */
  private boolean crossesAnEdge(Marker marker, double from, double to) {
    double half = Marker.SIZE / 2;
    double left = from < marker.x() ? from : marker.x() + half;
    double right = from < marker.x() ? marker.x() - half : to;
    return Optional.ofNullable(edges.get(Math.round(marker.y())))
        .flatMap(row -> Optional.ofNullable(row.higher(left)))
        .filter(edge -> edge < right)
        .isPresent();
  }
}
