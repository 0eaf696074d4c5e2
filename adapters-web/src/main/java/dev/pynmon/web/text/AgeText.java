package dev.pynmon.web.text;

import dev.pynmon.domain.query.Snapshot;

/** How old a snapshot is, in words. */
public final class AgeText {
  private AgeText() {}

  /** "as of 14:47:00 UTC", "being counted since 14:47:00 UTC". */
  public static String of(Snapshot<?> snapshot) {
    return of(snapshot, "being counted");
  }

  /**
   * The same.
   *
   * @param meanwhile what is going on while there is nothing to show
   */
  public static String of(Snapshot<?> snapshot, String meanwhile) {
    return switch (snapshot) {
      case Snapshot.NotYet<?> waiting ->
          meanwhile + " since " + TimeText.clock(waiting.since()) + TimeText.zone(waiting.since());
      case Snapshot.Taken<?> taken ->
          (taken.complete() ? "" : "not complete, ")
              + "as of "
              + TimeText.clock(taken.asOf())
              + TimeText.zone(taken.asOf());
    };
  }
}
