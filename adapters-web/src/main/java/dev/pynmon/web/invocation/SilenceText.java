package dev.pynmon.web.invocation;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/** That the runner which is at an invocation counts as dead, in words; "" while it does not. */
final class SilenceText {
  private SilenceText() {}

  /** In short: "last heard of 12 m ago". */
  static String of(Life life) {
    return life.silentSince().map(since -> heard(since, life.present().now())).orElse("");
  }

  /** In a sentence. */
  static String sentence(Life life) {
    return life.silentSince().map(since -> sentence(since, life.present().now())).orElse("");
  }

  private static String sentence(Instant since, Instant now) {
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
