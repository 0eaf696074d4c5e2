package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/**
 * The workflows of an application and their runs. A run is recorded when it begins. Safe for
 * concurrent use.
 */
public interface ListWorkflowsUseCase {
  /** Of what is running and of what failed, so many of the newest are looked at. */
  int LOOKED_AT = 1_000;

  /** Among so many of the newest invocations of a type's task its latest run is looked for. */
  int NEWEST = 5;

  /**
   * The types of which a run was recorded, by key. A fixed number of calls to the stores. Nobody
   * counts them: instead of a numbered page behind the end their first is read, which it tells.
   *
   * @param search the query that must hold of their keys
   * @param page at most 200 of them
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  WorkflowTypes types(AppKey app, Optional<Search> search, PageRequest page);

  /** All of them. */
  default WorkflowTypes types(AppKey app, PageRequest page) {
    return types(app, Optional.empty(), page);
  }

  /**
   * The recorded runs that the orchestrator knows, newest registered first. A fixed number of calls
   * to the stores, however many runs there are; looks at no more than 20,000 invocations and says
   * how far it came. Instead of a numbered page behind the end the last is read, which it tells;
   * not where a query is asked.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  WorkflowRuns runs(ListRunsQuery query);

  /**
   * One type with its runs, what some of them occupied over their lives, and what the code says of
   * its task, in one visit.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  ShowWorkflowTypeResult type(ShowWorkflowTypeQuery query);
}
