package dev.pynmon.application.port.in.call;

/** One call with its arguments and its invocations. Safe for concurrent use. */
public interface ShowCallUseCase {
  /**
   * Everything about it. A fixed number of calls to the stores, however many invocations it has.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  ShowCallResult show(ShowCallQuery query);
}
