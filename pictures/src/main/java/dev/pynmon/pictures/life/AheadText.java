package dev.pynmon.pictures.life;

import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;

/** What a life is held against, in words. */
final class AheadText {
  private AheadText() {}

  /** What goes on the end of what is said of the picture; begins with a semicolon. */
  static String of(Ahead ahead) {
    String start = ahead.start().map(expected -> "; " + start(expected)).orElse("");
    String usual =
        ahead
            .usual()
            .map(
                spread ->
                    (ahead.waits() ? "; its task usually waits " : "; its task usually runs ")
                        + DurationText.of(spread.median())
                        + ", 95 of 100 times no longer than "
                        + DurationText.of(spread.p95()))
            .orElse("");
    return start + usual;
  }

  /** When it is expected to begin. */
  static String start(ExpectedStart start) {
    return "start expected about %s, between %s and %s"
        .formatted(
            MomentText.clock(start.about()),
            MomentText.clock(start.range().from()),
            MomentText.clock(start.range().to()));
  }

  /** For a mark. */
  static String of(Ahead.Expected moment) {
    return moment.words() + DurationText.of(moment.span());
  }
}
