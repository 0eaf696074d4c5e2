package dev.pynmon.bootstrap.config;

import java.time.Duration;
import java.time.Instant;

/**
 * What {@code pynmon failures} is asked.
 *
 * @param since from when on failures are told
 */
public record FailuresConfig(Instant since) {
  private static final Duration USUAL = Duration.ofHours(1);

  /**
   * As it was typed.
   *
   * @throws UsageException for a time that is none, or to come
   */
  public static FailuresConfig of(Settings settings, Instant now) {
    return new FailuresConfig(
        settings
            .find(Key.SINCE)
            .map(
                text ->
                    Moment.parse(text, now)
                        .filter(now::isAfter)
                        .orElseThrow(() -> settings.wrong(Key.SINCE, text, Moment.ACCEPTED)))
            .orElse(now.minus(USUAL)));
  }
}
