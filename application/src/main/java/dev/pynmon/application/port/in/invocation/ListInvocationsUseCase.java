package dev.pynmon.application.port.in.invocation;

/** Lists of invocations. Safe for concurrent use. */
public interface ListInvocationsUseCase {
  /**
   * The invocations that match, newest registered first. A fixed number of calls to the stores,
   * however many rows; filters without an index look at no more than 20,000 entries and say how far
   * they came.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  InvocationList list(ListInvocationsQuery query);

  /**
   * The same with what its filter offers, in one visit.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  ListWithChoices withChoices(ListInvocationsQuery query);
}
