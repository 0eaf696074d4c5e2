package dev.pynmon.format;

/**
 * How much of a value is kept.
 *
 * @param depth how many containers may lie in one another
 * @param entries how many entries of one container
 * @param nodes how many values in all
 * @param text how many UTF-16 units of one text
 */
record ValueLimits(int depth, int entries, int nodes, int text) {
  /** What a page can show. */
  static final ValueLimits SHOWN = new ValueLimits(32, 200, 5_000, 10_000);

  /** A small flat record whose texts are read on. */
  static final ValueLimits RECORD = new ValueLimits(2, 50, 200, Integer.MAX_VALUE);
}
