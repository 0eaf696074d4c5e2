package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events of which a query holds.
 *
 * @param items newest first
 * @param isMore true when there may be more
 * @param lookedAt how many were looked at
 * @param searchedBackTo present when the budget ended before enough were found, at an event whose
 *     time is known: everything newer was looked at
 */
public record FoundEvents(
    List<Event> items, boolean isMore, long lookedAt, Optional<Instant> searchedBackTo) {
  /** None, where nothing is asked that an event could have. */
  public static final FoundEvents NONE = new FoundEvents(List.of(), false, 0, Optional.empty());

  public FoundEvents {
    items = List.copyOf(items);
  }
}
