package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.pictures.timeline.figure.Figure;

/** How many marks the parts of a picture count for: about as many as elements draw them. */
final class Marks {
  /** A lane: its ground, its line, its name, its detail. */
  static final int LANE = 4;

  /** A run of the atomic service. */
  static final int SERVICE = 4;

  /** Where a runner was last heard of: its group and title, its line, its mark, its text. */
  static final int LOSS = 6;

  /** An invocation but for its changes: its link, its title, its first part. */
  private static final int INVOCATION = 3;

  /**
   * Its row in the table that a page may have in place of the picture: its cells, with its link.
   */
  private static final int TABLE_ROW = 6;

  private Marks() {}

  /** The same of what is drawn. */
  static int of(Figure figure) {
    int changes = figure.stays().stream().mapToInt(stay -> stay.points().size()).sum();
    return Math.max(TABLE_ROW, INVOCATION + changes + (figure.call().isPresent() ? 1 : 0));
  }

  /** Each change has a mark, and the line from whoever called it. */
  static int of(Presence presence) {
    int call = presence.caller().isPresent() ? 1 : 0;
    return Math.max(TABLE_ROW, INVOCATION + presence.segments().size() + call);
  }
}
