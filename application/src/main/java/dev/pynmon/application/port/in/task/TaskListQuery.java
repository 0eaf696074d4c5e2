package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.timeline.Period;
import java.util.Optional;

/**
 * Which tasks to list.
 *
 * @param app the application
 * @param range over which time their statistics are made
 * @param search the query that must hold of them
 * @param order in which order
 * @param isReversed true for the other way round; those of which nothing is known stay last
 * @param page which of them
 */
public record TaskListQuery(
    AppKey app,
    Period range,
    Optional<Search> search,
    TaskOrder order,
    boolean isReversed,
    PageRequest.Skip page) {
  /** Without a query. */
  public TaskListQuery(AppKey app, Period range, TaskOrder order, PageRequest.Skip page) {
    this(app, range, Optional.empty(), order, false, page);
  }

  /** The same of another part. */
  public TaskListQuery at(PageRequest.Skip part) {
    return new TaskListQuery(app, range, search, order, isReversed, part);
  }
}
