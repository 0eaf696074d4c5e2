package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.search.Completion;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the cursor of a query, and what it may become.
 *
 * @param from where what is completed begins, in characters from 0
 * @param to behind its last one
 * @param items at most {@value SearchUseCase#MAX_MATCHES}, the likeliest first
 * @param named what has a name like all that is typed; empty where that was not looked for
 */
public record Completions(int from, int to, List<Completion> items, Optional<SearchResult> named) {
  public Completions {
    items = List.copyOf(items);
  }

  /** Nothing at the cursor. */
  public static Completions none(int cursor) {
    return new Completions(cursor, cursor, List.of(), Optional.empty());
  }

  /** The same with what has such a name. */
  public Completions with(Optional<SearchResult> some) {
    return new Completions(from, to, items, some);
  }
}
