package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * Which runs to list.
 *
 * @param app the application
 * @param search the query that must hold of the invocations that define them
 * @param page which part of all its runs
 */
public record ListRunsQuery(AppKey app, Optional<Search> search, PageRequest page) {
  /** Without a query. */
  public ListRunsQuery(AppKey app, PageRequest page) {
    this(app, Optional.empty(), page);
  }
}
