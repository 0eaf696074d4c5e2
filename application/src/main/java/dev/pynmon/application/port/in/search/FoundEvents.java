package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.query.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events of which a query holds.
 *
 * @param items newest first
 * @param next where to look on; empty when there are no more
 * @param lookedAt how many were looked at
 * @param searchedBackTo present when the budget ended before enough were found, where any of those
 *     that were looked at has a time: everything newer was looked at
 */
public record FoundEvents(
    List<Event> items, Optional<Cursor> next, long lookedAt, Optional<Instant> searchedBackTo) {
  /** None, where nothing is asked that an event could have. */
  public static final FoundEvents NONE =
      new FoundEvents(List.of(), Optional.empty(), 0, Optional.empty());

  public FoundEvents {
    items = List.copyOf(items);
  }
}
