package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code pynmon failures} is asked.
 *
 * @param time in which failures are told
 * @param query of which groups alone; empty for all
 */
public record FailuresConfig(PastTime time, Optional<Search> query) {
  /**
   * As it was typed.
   *
   * @throws UsageException for a time or a query that is none
   */
  public static FailuresConfig of(Settings settings, Instant now) {
    return new FailuresConfig(
        PastTime.of(settings, now), Asked.of(settings, Key.QUERY, Noun.FAILURES, now));
  }
}
