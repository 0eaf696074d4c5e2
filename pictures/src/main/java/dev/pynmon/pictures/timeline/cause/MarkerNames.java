package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.text.TextWidth;
import dev.pynmon.pictures.timeline.cause.Marker.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names markers where there is room: behind them, or before them at the right edge. */
final class MarkerNames {
  /** How high their letters are. */
  private static final double SIZE = 9;

  private static final double GAP = 4;

  private MarkerNames() {}

  /** The same markers, in the order of time, with names where no other marker stands. */
  static List<Marker> placed(List<Marker> markers) {
    Map<Double, List<Marker>> rows = new TreeMap<>();
    markers.forEach(one -> rows.computeIfAbsent(one.y(), y -> new ArrayList<>()).add(one));
    List<Marker> placed = new ArrayList<>(markers.size());
    for (Marker marker : markers) {
      placed.add(marker.named(side(marker, rows.getOrDefault(marker.y(), List.of()))));
    }
    return placed;
  }

  private static Side side(Marker marker, List<Marker> row) {
    double width = GAP + TextWidth.of(marker.name(), SIZE);
    double reach = Marker.SIZE / 2 + width;
    boolean flips = marker.x() + reach > Measures.LEFT + Measures.CONTENT;
    Side side = flips ? Side.LEFT : Side.RIGHT;
    double from = flips ? marker.x() - reach : marker.x();
    boolean free =
        row.stream()
            .filter(other -> !other.cause().key().equals(marker.cause().key()))
            .noneMatch(other -> covers(from, from + reach, other));
    return free || marker.focused() ? side : Side.NOWHERE;
  }

  private static boolean covers(double from, double to, Marker other) {
    return other.x() + Marker.SIZE / 2 > from && other.x() - Marker.SIZE / 2 < to;
  }
}
