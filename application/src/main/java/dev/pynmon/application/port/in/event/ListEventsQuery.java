package dev.pynmon.application.port.in.event;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * Which part of a list of events is wanted.
 *
 * @param app the application
 * @param filter which events
 * @param search the query that must hold of them
 * @param page which part of them
 */
public record ListEventsQuery(
    AppKey app, EventFilter filter, Optional<Search> search, PageRequest page) {}
