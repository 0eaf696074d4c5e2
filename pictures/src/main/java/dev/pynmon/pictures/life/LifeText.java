package dev.pynmon.pictures.life;

import dev.pynmon.domain.invocation.Ending;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.ShortId;
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
    String lost = lost(life);
    return ran(life) + (lost.isEmpty() ? "" : ", " + lost);
  }

  private static String ran(Life life) {
    String total = DurationText.of(life.total()) + (life.isOver() ? "" : " so far");
    String running = total + ", of which " + DurationText.of(life.running()) + " running";
    return switch (life.attempts().size()) {
      case 0 -> total + ", never ran";
      case 1 -> running;
      default -> running + " in " + CountText.of(life.attempts().size(), "attempt") + last(life);
    };
  }

  /** The newest run is the one that lists tell of. */
  private static String last(Life life) {
    return life.lastRun().map(ran -> ", the last " + DurationText.of(ran)).orElse("");
  }

  /**
   * For example "on 42a528f, which fell silent 9 m ago", or "on 42a528f, which was stopped", where
   * its newest attempt ended with its runner; else "".
   */
  public static String lost(Life life) {
    return life.lastHeld().filter(LifeText::isLost).map(spell -> lost(spell, life)).orElse("");
  }

  private static String lost(Spell spell, Life life) {
    return spell.how() == Ending.SILENT
        ? on(spell) + " " + MomentText.age(spell.until(), life.present().now())
        : on(spell);
  }

  /** Whoever sets {@code killed} is a runner that is being stopped (wire format, section 3.6). */
  private static boolean isLost(Spell spell) {
    return spell.how() == Ending.SILENT
        || spell.next().filter(next -> next == KnownStatus.KILLED).isPresent();
  }

  /** For example "on 42a528f, which fell silent"; without more where it did not end with it. */
  static String on(Spell spell) {
    String how = spell.how() == Ending.SILENT ? ", which fell silent" : ", which was stopped";
    return "on " + runner(spell) + (isLost(spell) ? how : "");
  }

  private static String runner(Spell spell) {
    return spell.runner().map(ShortId::of).orElse("an unknown runner");
  }

  /** When the runner of its newest attempt was last heard of, if it counts as dead; else "". */
  public static String silence(Life life) {
    return life.silentSince().map(since -> heard(since, life.present().now())).orElse("");
  }

  /** The same in sentences. */
  public static String aboutSilence(Life life) {
    return life.fellSilent().map(spell -> sentences(spell, life.present().now())).orElse("");
  }

  private static String sentences(Spell spell, Instant now) {
    return "It ran "
        + DurationText.of(spell.length())
        + " "
        + on(spell)
        + ": "
        + heard(spell.until(), now)
        + ", at "
        + MomentText.full(spell.until())
        + MomentText.zone(spell.until())
        + ", that counts as dead. Until then the attempt is counted.";
  }

  private static String heard(Instant since, Instant now) {
    return "last heard of " + MomentText.age(since, now);
  }
}
