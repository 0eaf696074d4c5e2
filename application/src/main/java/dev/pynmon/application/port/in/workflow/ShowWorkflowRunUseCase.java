package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** One run of a workflow. Safe for concurrent use. */
public interface ShowWorkflowRunUseCase {
  /** The most values that are shown with the run. */
  int MAX_DATA = 100;

  /** The most sub-invocations that are shown with the run. */
  int MAX_MEMBERS = 50;

  /** So many sub-invocations can be put in order of registration; of more, the first by id are. */
  int MAX_SORTED = 1_000;

  /** The most runs that are compared. */
  int MAX_COMPARED = 5;

  /** Of so many beside itself what a run occupied is made; of more, the first by id are taken. */
  int MAX_OCCUPANTS = 1_000;

  /**
   * Everything about it. A fixed number of calls to the stores.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowWorkflowRunResult show(AppKey app, WorkflowId id);

  /**
   * The values that it keeps, by key, as far as the store has listed them yet; none for a run that
   * nobody knows. At most two calls to the stores, and five where a query is asked, which looks at
   * 1,000 values for one page. Nobody counts them: instead of a numbered page behind the end their
   * first is read, which it tells.
   *
   * @param search the query that must hold of them; of what lies in the client data store it looks
   *     at the key alone, of other values at the first 10,000 characters
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  Answer<Snapshot<Page<ShownDatum>>> data(
      AppKey app, WorkflowId id, Optional<Search> search, PageRequest page);

  /** All of them. */
  default Answer<Snapshot<Page<ShownDatum>>> data(AppKey app, WorkflowId id, PageRequest page) {
    return data(app, id, Optional.empty(), page);
  }

  /**
   * What began in it, part by part; nothing in a run that nobody knows. A part is of the next
   * {@value #MAX_SORTED} by id, oldest registered first: all, where there are no more. Cost: one
   * index range, and as many calls as a list of invocations of that length.
   *
   * @param search the query that must hold of them
   * @param after where an earlier part ended
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  InvocationPart members(
      AppKey app, WorkflowId id, Optional<Search> search, Optional<Cursor> after);

  /**
   * It with what it occupied over its life and its family, in one visit: all that its page tells,
   * asked for at the same time.
   *
   * @param members the query that must hold of what began in it to be shown
   * @param occupancy of which runs, this one alone as a rule
   * @param expansions of whom in its family more is shown than usual
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  WholeRun whole(
      WorkflowId id, Optional<Search> members, RunOccupancyQuery occupancy, Expansions expansions);
}
