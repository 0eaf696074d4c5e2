package dev.pynmon.application.port.in.call;

/** One call with its arguments and its invocations. Safe for concurrent use. */
public interface ShowCallUseCase {
  /**
   * Everything about it. A fixed number of calls to the stores, however many invocations it has; a
   * query looks at as many of them as it does of all, and the page says how far that was. Instead
   * of a numbered page behind the end the last is read, which it tells; not where a query is asked.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  ShowCallResult show(ShowCallQuery query);
}
