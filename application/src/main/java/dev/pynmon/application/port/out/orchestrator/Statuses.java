package dev.pynmon.application.port.out.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import java.util.Collection;
import java.util.Map;

/**
 * The present state of invocations (wire format, section 3.3).
 *
 * <p>Order is by registration, newest first, wherever an order is promised. Safe for concurrent
 * use. Every method throws {@link dev.pynmon.domain.app.BackendException} when the store does not
 * answer.
 */
public interface Statuses {
  /** The most ids that {@link #of} takes at once. */
  int MAX_IDS = 10_000;

  /** How many invocations {@link #startingWith} looks at where the store has no index of ids. */
  int MAX_SEARCHED = 20_000;

  /**
   * The invocations that match, newest registered first. Each is shown once, in its true status. A
   * damaged row comes with an unknown status rather than not at all. Cost: an index walk that does
   * not grow with the store; when the work budget ends before the page is full, the page says how
   * far it looked.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Page<InvocationState> page(StatusFilter filter, PageRequest page);

  /**
   * The same pages, with the same cursors, of ids alone: for whoever leaves out most of them before
   * he asks for their states. Cost: that of {@link #page}, less where a store need not read states
   * to tell which match.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  default Page<InvocationId> ids(StatusFilter filter, PageRequest page) {
    return page(filter, page).map(InvocationState::id);
  }

  /**
   * The states of many invocations, newest registered first; ids that the orchestrator does not
   * know are left out. Cost: one batch of index look-ups.
   *
   * @param ids at most {@value #MAX_IDS}
   */
  Map<InvocationId, InvocationState> of(Collection<InvocationId> ids);

  /** How many invocations match, counted up to a bound. Cost: an index walk of up to that many. */
  Count count(StatusFilter filter, long bound);

  /**
   * How many invocations are in each status. Cost: may walk a whole index (40 ms for a million
   * invocations on SQLite), so it is never called for a page but in the background.
   */
  StatusTotals totals();

  /**
   * The tasks that any invocation belongs to, by key. Cost: one index look-up a task, or the age of
   * a background catalogue.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Snapshot<Page<TaskKey>> tasks(PageRequest page);

  /**
   * The invocations whose id begins with this text, which holds no pattern: every character means
   * itself. Cost: one index range; without an index of ids the newest {@value #MAX_SEARCHED} are
   * looked at, and the answer says so.
   *
   * @param beginning what the ids begin with; "" for any
   * @param limit 1 to 1,000
   */
  IdsFound startingWith(String beginning, int limit);
}
