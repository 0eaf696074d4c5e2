package dev.pynmon.domain.log;

/** What stands where an id was cut: {@code cc6c0e34-…} or {@code cc6c0e34...}. */
final class Ellipsis {
  private static final char ONE = '…';
  private static final String DOTS = "...";

  private Ellipsis() {}

  /** The place behind one that stands here; this place when none does. */
  static int skip(String text, int start) {
    int place = Letters.isAt(text, start, '-') ? start + 1 : start;
    if (Letters.isAt(text, place, ONE)) {
      return place + 1;
    }
    return text.startsWith(DOTS, place) ? place + DOTS.length() : start;
  }
}
