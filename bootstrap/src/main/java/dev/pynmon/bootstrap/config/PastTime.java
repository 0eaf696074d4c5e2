package dev.pynmon.bootstrap.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time that a command is asked about.
 *
 * @param since from when on
 * @param until up to when; empty for now
 */
public record PastTime(Instant since, Optional<Instant> until) {
  private static final Duration USUAL = Duration.ofHours(1);

  /**
   * As it was typed; the last hour, or the hour before its end, where nothing was.
   *
   * @throws UsageException for a time that is none, or to come, or that ends before it begins
   */
  static PastTime of(Settings settings, Instant now) {
    Optional<Instant> until = moment(settings, Key.UNTIL, now);
    Instant end = until.orElse(now);
    Instant since = moment(settings, Key.SINCE, now).orElse(end.minus(USUAL));
    if (!since.isBefore(end)) {
      throw new UsageException("--until is not after --since.");
    }
    return new PastTime(since, until);
  }

  private static Optional<Instant> moment(Settings settings, Key key, Instant now) {
    return settings
        .find(key)
        .map(
            text ->
                Moment.parse(text, now)
                    .filter(now::isAfter)
                    .orElseThrow(() -> settings.wrong(key, text, Moment.COME)));
  }
}
