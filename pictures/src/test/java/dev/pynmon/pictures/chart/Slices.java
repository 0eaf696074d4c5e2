package dev.pynmon.pictures.chart;

import dev.pynmon.domain.query.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Slices of a whole window. */
final class Slices {
  private Slices() {}

  /** These, and nothing in the others. */
  static List<Slice> of(Slice... first) {
    List<Slice> slices = new ArrayList<>(List.of(first));
    slices.addAll(Collections.nCopies(Slice.COUNT - first.length, new Slice(0, 0)));
    return slices;
  }
}
