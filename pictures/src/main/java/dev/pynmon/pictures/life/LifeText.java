package dev.pynmon.pictures.life;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import java.time.Instant;

/** The life of an invocation in words: how long it took, and that its runner counts as dead. */
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

  /** How long it took, how much of that it ran, and whether its runner still lives. */
  public static String summary(Life life) {
    String silence = silence(life);
    return ran(life) + (silence.isEmpty() ? "" : "; its runner was " + silence);
  }

  private static String ran(Life life) {
    String total = DurationText.of(life.total()) + (life.isOver() ? "" : " so far");
    String running = total + ", of which " + DurationText.of(life.running()) + " running";
    return switch (life.attempts().size()) {
      case 0 -> total + ", never ran";
      case 1 -> running;
      default -> running + " in " + CountText.of(life.attempts().size(), "attempt");
    };
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
        + MomentText.full(since)
        + " UTC. Until then the attempt is counted.";
  }

  private static String heard(Instant since, Instant now) {
    return "last heard of " + MomentText.age(since, now);
  }
}
