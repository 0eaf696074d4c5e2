package dev.pynmon.application.port.in.event;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * Which events are wanted in the order in which they were emitted.
 *
 * @param app the application
 * @param filter which events
 * @param search the query that must hold of them
 * @param limit how many, 1 to {@value ListEventsUseCase#MAX_MARKERS}
 * @param offset how many are left out, 0 to {@link ListEventsUseCase#MAX_OFFSET}
 */
public record MarkersQuery(
    AppKey app, EventFilter filter, Optional<Search> search, int limit, int offset) {}
