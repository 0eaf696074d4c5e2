package dev.pynmon.domain.timeline;

/** A count for each slice: first the steps up and down, then what they add up to. */
final class Tally {
  private final int[] counts;

  Tally(int slices) {
    counts = new int[slices + 1];
  }

  /** One more in these slices, both ends included; none when the last is before the first. */
  void add(int first, int last) {
    if (first <= last) {
      counts[first]++;
      counts[last + 1]--;
    }
  }

  void addUp() {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }

  int at(int slice) {
    return counts[slice];
  }
}
