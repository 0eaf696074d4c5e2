package dev.pynmon.pictures.triggermap;

import java.util.List;

/**
 * A line from one box to another, past those of the columns between.
 *
 * @param kind how it is drawn
 * @param over the boxes, from the left to the right; all but the first and the last are passed by
 * @param share where it reaches the last one: 0 is its upper side, 1 the lower one
 */
record MapLine(LineKind kind, List<MapBox> over, double share) {
  /** Where it comes to one of them. */
  double left(int nth) {
    return over.get(nth).box().x();
  }

  /** Where it leaves one of them. */
  double right(int nth) {
    return over.get(nth).box().right();
  }

  /** How high it is there. */
  double y(int nth) {
    MapBox box = over.get(nth);
    boolean last = nth == over.size() - 1;
    return last ? box.box().y() + box.box().height() * share : box.middle();
  }
}
