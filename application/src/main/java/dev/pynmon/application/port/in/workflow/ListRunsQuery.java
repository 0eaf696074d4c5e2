package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * Which runs to list.
 *
 * @param app the application
 * @param type the task that defines them; empty for any
 * @param search the query that must hold of the invocations that define them
 * @param page which part of all its runs
 */
public record ListRunsQuery(
    AppKey app, Optional<TaskKey> type, Optional<Search> search, PageRequest page) {
  /** Of any type. */
  public ListRunsQuery(AppKey app, Optional<Search> search, PageRequest page) {
    this(app, Optional.empty(), search, page);
  }

  /** Without a query. */
  public ListRunsQuery(AppKey app, PageRequest page) {
    this(app, Optional.empty(), page);
  }
}
