package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.util.Optional;

/**
 * Which runs of triggers are wanted.
 *
 * @param app the application
 * @param filter which of its runs
 * @param search the query that must hold of them
 * @param failed whether only those count whose invocation failed: then there are no pages, and the
 *     newest {@value ListTriggerRunsUseCase#MAX_FAILED} of those that are summed up are given
 * @param page which part of the list, at most 200
 */
public record TriggerRunsQuery(
    AppKey app,
    TriggerRunFilter filter,
    Optional<Search> search,
    boolean failed,
    PageRequest page) {
  /** Without a query. */
  public TriggerRunsQuery(AppKey app, TriggerRunFilter filter, boolean failed, PageRequest page) {
    this(app, filter, Optional.empty(), failed, page);
  }

  /** The same of one trigger. */
  public TriggerRunsQuery ofTrigger(String trigger) {
    return new TriggerRunsQuery(app, filter.ofTrigger(trigger), search, failed, page);
  }
}
