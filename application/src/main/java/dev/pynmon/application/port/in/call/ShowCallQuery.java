package dev.pynmon.application.port.in.call;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * Which call to show.
 *
 * @param app the application
 * @param call the call
 * @param search the query that must hold of its invocations
 * @param page which part of its invocations
 */
public record ShowCallQuery(AppKey app, CallKey call, Optional<Search> search, PageRequest page) {
  /** Without a query. */
  public ShowCallQuery(AppKey app, CallKey call, PageRequest page) {
    this(app, call, Optional.empty(), page);
  }
}
