package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.search.BadSearchException;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.Optional;

/** Queries as they were typed. */
final class Asked {
  private Asked() {}

  /**
   * What was typed for a key; empty where nothing was.
   *
   * @throws UsageException for one that is none, or that such things cannot answer
   */
  static Optional<Search> of(Settings settings, Key key, Noun noun, Instant now) {
    return settings.find(key).map(text -> parse(text, noun, now));
  }

  private static Search parse(String text, Noun noun, Instant now) {
    try {
      return Search.parse(text, now, noun);
    } catch (BadSearchException e) {
      throw new UsageException(
          "'%s' is no query: at character %d, %s.".formatted(text, e.position(), e.problem()));
    }
  }
}
