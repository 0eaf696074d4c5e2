package dev.pynmon.application.service.query;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a {@link FilteredWalk} found.
 *
 * @param items those that match, in the list's order
 * @param next where to look on
 * @param previous where to look back
 * @param total how many match, as far as was looked
 * @param lookedAt how many items of the list were looked at
 * @param stoppedAt the last item looked at, when the budget ended before the page was full
 * @param searchedBackTo how far the store itself says it looked, when its own budget ended
 */
public record Walked<S>(
    List<S> items,
    Optional<Cursor> next,
    Optional<Cursor> previous,
    Count total,
    long lookedAt,
    Optional<S> stoppedAt,
    Optional<Instant> searchedBackTo) {
  public Walked {
    items = List.copyOf(items);
  }

  Walked<S> stopped(Optional<S> at, Optional<Instant> backTo) {
    return new Walked<>(items, next, previous, total, lookedAt, at, backTo);
  }

  /** How far was looked, when the budget ended before the page was full. */
  public Optional<Instant> searchedBackTo(Function<S, Instant> timeOf) {
    return searchedBackTo.or(() -> stoppedAt.map(timeOf));
  }
}
