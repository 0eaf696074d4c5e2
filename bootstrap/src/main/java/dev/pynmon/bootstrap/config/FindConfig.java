package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;

/**
 * What {@code pynmon find} is asked.
 *
 * @param search what is looked for
 * @param limit how many are wanted at most
 */
public record FindConfig(Search search, int limit) {
  private static final int USUAL = 100;
  private static final int MOST = 10_000;

  /**
   * As it was typed.
   *
   * @throws UsageException for a query that is none
   */
  public static FindConfig of(Settings settings, Instant now) {
    return new FindConfig(search(settings, now), settings.number(Key.LIMIT, USUAL, 1, MOST));
  }

  /** With --query, as other commands take it, what comes first are the stores. */
  private static Search search(Settings settings, Instant now) {
    return Asked.of(settings, Key.QUERY, Noun.INVOCATIONS, now)
        .or(() -> Asked.of(settings, Key.SOUGHT, Noun.INVOCATIONS, now))
        .orElseThrow(
            () ->
                new UsageException(
                    "the query is missing; it comes before the stores, or behind --query."));
  }
}
