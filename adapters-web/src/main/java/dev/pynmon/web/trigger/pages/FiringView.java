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
      case Standing.Damaged _,
          Standing.Baseless _,
          Standing.Nowhere _,
          Standing.Unlooked _,
          Standing.Again _ ->
          "st-failed";
      case Standing.Met met -> met.since().filter(late::isAfter).isPresent() ? "st-failed" : "";
      case Standing.Partly _ -> "";
      case Standing.SwitchedOff _, Standing.Stopped _, Standing.Lost _, Standing.Missed _ ->
          "st-failed";
      case Standing.Fired _, Standing.NotMet _, Standing.Untold _ -> "";
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
