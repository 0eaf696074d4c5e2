package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.search.Completion;
import java.util.List;

/**
 * What stands at the cursor of a query, and what it may become.
 *
 * @param from where what is completed begins, in characters from 0
 * @param to behind its last one
 * @param items at most {@value SearchUseCase#MAX_MATCHES}, the likeliest first
 */
public record Completions(int from, int to, List<Completion> items) {
  public Completions {
    items = List.copyOf(items);
  }

  /** Nothing at the cursor. */
  public static Completions none(int cursor) {
    return new Completions(cursor, cursor, List.of());
  }
}
