package dev.pynmon.sqlite.invocation;

/**
 * Rows from one number to another, both included; empty when the last lies before the first.
 *
 * @param first the lowest row number
 * @param last the highest row number
 */
record RowRange(long first, long last) {
  long length() {
    long length = last - first + 1;
    return last < first ? 0 : length > 0 ? length : Long.MAX_VALUE;
  }

  RowRange widened(long margin, RowRange within) {
    return new RowRange(
        Math.max(within.first, sum(first, -margin)), Math.min(within.last, sum(last, margin)));
  }

  /** A row number some rows further; a damaged table may hold any number, the last one too. */
  static long sum(long row, long rows) {
    long sum = row + rows;
    boolean overflowed = ((row ^ sum) & (rows ^ sum)) < 0;
    return overflowed ? rows > 0 ? Long.MAX_VALUE : Long.MIN_VALUE : sum;
  }
}
