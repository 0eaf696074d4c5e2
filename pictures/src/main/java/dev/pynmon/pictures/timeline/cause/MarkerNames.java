package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.pictures.scale.Covered;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.text.TextWidth;
import dev.pynmon.pictures.timeline.cause.Marker.Side;
import java.util.List;

/**
 * Names markers where there is room: behind them, or before them at the right edge; nowhere where
 * something else stands. The one that is looked for always has its name.
 */
final class MarkerNames {
  /** How high their letters are. */
  private static final double SIZE = 9;

  private static final double GAP = 4;
  private final Covered covered;
  private final Covered markers = new Covered();

  private MarkerNames(Covered covered) {
    this.covered = covered;
  }

  /**
   * The same markers, in the order of time, with names where nothing else stands.
   *
   * @param covered where something does; the names are added to that
   */
  static List<Marker> placed(List<Marker> markers, Covered covered) {
    MarkerNames names = new MarkerNames(covered);
    markers.forEach(one -> names.markers.add(one.box()));
    return markers.stream().map(names::named).toList();
  }

  /** What the name of a marker covers, which has it. */
  static Box box(Marker marker) {
    Box own = marker.box();
    double reach = GAP + TextWidth.of(marker.name(), SIZE);
    double x = flips(marker) ? own.x() - reach : own.right();
    return new Box(x, marker.y() - SIZE / 2, reach, SIZE);
  }

  private static boolean flips(Marker marker) {
    double reach = GAP + TextWidth.of(marker.name(), SIZE);
    return marker.box().right() + reach > Measures.RIGHT;
  }

  private Marker named(Marker marker) {
    Box name = box(marker);
    boolean free = markers.isOnlyOnes(marker.box()) && covered.isFree(name);
    if (!marker.focused() && !free) {
      return marker.named(Side.NOWHERE);
    }
    covered.add(name);
    return marker.named(flips(marker) ? Side.LEFT : Side.RIGHT);
  }
}
