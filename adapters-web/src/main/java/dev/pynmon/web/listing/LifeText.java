package dev.pynmon.web.listing;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/** How long an invocation took, and that its runner counts as dead, in words. */
public final class LifeText {
  private LifeText() {}

  /** How long it took, or is taking; "" without a history. */
  public static String duration(Life life) {
    return total(life) + (life.goesOn() ? " so far" : "");
  }

  /** From its registration until it ended, or until now; "" without a history. */
  public static String total(Life life) {
    return life.spells().isEmpty() ? "" : DurationText.of(life.total());
  }

  /** When the runner that is at it was last heard of, if it counts as dead; else "". */
  public static String silence(Life life) {
    return life.silentSince().map(since -> heard(since, life.present().now())).orElse("");
  }

  /** The same in sentences. */
  public static String aboutSilence(Life life) {
    return life.silentSince().map(since -> sentences(since, life.present().now())).orElse("");
  }

  private static String sentences(Instant since, Instant now) {
    return "Its runner counts as dead: it was "
        + heard(since, now)
        + ", at "
        + TimeText.full(since)
        + " UTC. Until then the attempt is counted.";
  }

  private static String heard(Instant since, Instant now) {
    return "last heard of " + TimeText.age(since, now);
  }
}
