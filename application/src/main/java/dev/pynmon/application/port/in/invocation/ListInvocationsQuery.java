package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;

/**
 * Which invocations to list.
 *
 * @param app the application
 * @param filter which of its invocations
 * @param page which part of them
 */
public record ListInvocationsQuery(AppKey app, InvocationFilter filter, PageRequest page) {
  /** The same of another part. */
  public ListInvocationsQuery at(PageRequest part) {
    return new ListInvocationsQuery(app, filter, part);
  }
}
