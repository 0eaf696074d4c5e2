package dev.pynmon.application.port.in.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found of one kind.
 *
 * @param items at most {@value SearchUseCase#MAX_MATCHES}
 * @param whole true when the text is the whole name of the one item
 * @param isMore true when there are more
 * @param complete false when only a part could be looked at, for it is still being listed or too
 *     long a list
 * @param searchedBackTo present when only the newest invocations were looked at: all that were
 *     registered since then
 */
public record Matches<T>(
    List<T> items,
    boolean whole,
    boolean isMore,
    boolean complete,
    Optional<Instant> searchedBackTo) {
  public Matches {
    items = List.copyOf(items);
  }

  /** The one item whose whole name was typed. */
  public static <T> Matches<T> just(T item) {
    return new Matches<>(List.of(item), true, false, true, Optional.empty());
  }

  /** The first of these. */
  public static <T> Matches<T> of(List<T> items, boolean complete) {
    int shown = Math.min(SearchUseCase.MAX_MATCHES, items.size());
    return new Matches<>(
        items.subList(0, shown), false, shown < items.size(), complete, Optional.empty());
  }

  /** True when nothing else could match. */
  public boolean isAll() {
    return whole || (!isMore && complete && searchedBackTo.isEmpty());
  }
}
