package dev.pynmon.pictures.triggermap;

import dev.pynmon.pictures.svg.Box;

/**
 * Where a part of the map stands.
 *
 * @param part the part
 * @param box its place
 */
record MapBox(MapPart part, Box box) {
  /** The height of a box of two lines of text. */
  static final double HEIGHT = 38;

  /** The height of each line more. */
  static final double LINE = 13;

  /** The height of its middle. */
  double middle() {
    return box.y() + box.height() / 2;
  }
}
