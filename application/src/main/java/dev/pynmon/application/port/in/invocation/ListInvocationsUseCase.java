package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.Map;

/** Lists of invocations. Safe for concurrent use. */
public interface ListInvocationsUseCase {
  /**
   * The invocations that match, newest registered first. A fixed number of calls to the stores,
   * however many rows; filters without an index look at no more than 20,000 entries, a query at no
   * more than 100,000, and say how far they came.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  InvocationList list(ListInvocationsQuery query);

  /**
   * The same, or their last page instead of a numbered one behind the end, which the page tells.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  InvocationList listOrLast(ListInvocationsQuery query);

  /**
   * The same with what its filter offers, in one visit.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  ListWithChoices withChoices(ListInvocationsQuery query);

  /**
   * What a picture does not show of invocations: of those of the first 1,000 that the state backend
   * has; missing when it cannot be read. Three calls to the stores at most, of which two are made
   * at the same time; without the orchestrator nothing is told of failures.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Answer<Map<InvocationId, InvocationBrief>> briefs(AppKey app, Collection<InvocationId> ids);
}
