package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a trigger fired, and why it has not, wherever triggers are named.
 *
 * @param firingTone gives the answer its colour; "" for what is usual
 * @param firingWord the same in one word or two
 * @param firingClaim the answer, one sentence
 * @param firingText what else has to be said; "" for nothing
 */
record FiringView(String firingTone, String firingWord, String firingClaim, String firingText) {
  static FiringView of(Firing firing, String never, Instant now) {
    FiringWords words = new FiringWords(firing, never, new TurnWords(now));
    return new FiringView(
        tone(firing.standing(), now.minus(usual(firing))),
        word(firing.standing(), now),
        words.claim(),
        words.text());
  }

  /** What is met is used up within two cycles. */
  private static Duration usual(Firing firing) {
    return firing.cycle().multipliedBy(2);
  }

  private static String tone(Standing standing, Instant late) {
    return switch (standing) {
      case Standing.Damaged damaged -> "st-failed";
      case Standing.Baseless baseless -> "st-failed";
      case Standing.Nowhere nowhere -> "st-failed";
      case Standing.Unlooked unlooked -> "st-failed";
      case Standing.Again again -> "st-failed";
      case Standing.Met met -> met.since().filter(late::isAfter).isPresent() ? "st-failed" : "";
      case Standing.Partly partly -> "";
      case Standing.SwitchedOff off -> "st-failed";
      case Standing.Stopped stopped -> "st-failed";
      case Standing.Lost lost -> "st-failed";
      case Standing.Missed missed -> "st-failed";
      case Standing.Fired fired -> "";
      case Standing.NotMet notMet -> "";
      case Standing.Untold untold -> "";
    };
  }

  private static String word(Standing standing, Instant now) {
    Optional<Instant> since =
        switch (standing) {
          case Standing.Met met -> met.since();
          case Standing.Lost lost -> Optional.of(lost.found());
          case Standing.Fired fired -> fired.last().executedAt();
          case Standing.Again again -> again.last().executedAt();
          default -> Optional.empty();
        };
    return standing.word() + since.map(at -> " " + TimeText.age(at, now)).orElse("");
  }
}
