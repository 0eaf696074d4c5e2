package dev.pynmon.pictures.scale;

import dev.pynmon.pictures.svg.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Where marks and names stand, so that no name covers one of them or is covered. */
public final class Covered {
  private final Map<Long, List<Box>> byHeight = new HashMap<>();

  /** Something stands there. */
  public void add(Box box) {
    for (long level = level(box.y()); level <= level(box.bottom()); level++) {
      byHeight.computeIfAbsent(level, _ -> new ArrayList<>()).add(box);
    }
  }

  /** All of these stand somewhere. */
  public void addAll(Collection<Box> boxes) {
    boxes.forEach(this::add);
  }

  /** True when nothing stands there. */
  public boolean isFree(Box place) {
    return meeting(place).isEmpty();
  }

  /** True when of what was added one at most stands there. */
  public boolean isOnlyOnes(Box place) {
    return meeting(place).size() <= 1;
  }

  /**
   * Where something of this width has room first; empty when it has none. A gap is left before and
   * behind what stands there.
   *
   * @param within where it may stand
   */
  public OptionalDouble firstFree(Box within, double width) {
    double x = within.x();
    List<Box> marks = new ArrayList<>(meeting(withGaps(within)));
    marks.sort(Comparator.comparingDouble(Box::x));
    for (Box mark : marks) {
      if (mark.x() - Measures.MARK_GAP >= x + width) {
        break;
      }
      x = Math.max(x, mark.right() + Measures.MARK_GAP);
    }
    return x + width <= within.right() ? OptionalDouble.of(x) : OptionalDouble.empty();
  }

  private static Box withGaps(Box place) {
    double gap = Measures.MARK_GAP;
    return new Box(place.x() - gap, place.y(), place.width() + 2 * gap, place.height());
  }

  private Set<Box> meeting(Box place) {
    Set<Box> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (long level = level(place.y()); level <= level(place.bottom()); level++) {
      byHeight.getOrDefault(level, List.of()).stream().filter(place::meets).forEach(found::add);
    }
    return found;
  }

  private static long level(double y) {
    return (long) Math.floor(y / Measures.ROW_PITCH);
  }
}
