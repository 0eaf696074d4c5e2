package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.Map;

/**
 * A part of a list of invocations.
 *
 * @param asOf when this was read
 * @param page the rows; missing when the orchestrator cannot be asked, or what else has to be
 * @param extras what tells the rows apart
 * @param total how many match, counted as far as that was cheap
 * @param lookedAt how many were looked at for this part: invocations, or changes where a window of
 *     time is asked for
 * @param missing the components that could not be asked, but for an orchestrator whose absence the
 *     page tells
 */
public record InvocationList(
    Instant asOf,
    Answer<Page<InvocationRow>> page,
    ListExtras extras,
    Answer<Count> total,
    long lookedAt,
    Map<Component, Absence> missing) {
  public InvocationList {
    missing = Map.copyOf(missing);
  }

  /** The same, which is this part of the list, shown instead of one behind the end. */
  public InvocationList instead(PageRequest.Skip part) {
    return new InvocationList(
        asOf, page.map(rows -> rows.instead(part)), extras, total, lookedAt, missing);
  }

  /** The same, of which so many match. */
  public InvocationList withTotal(Answer<Count> matching) {
    return new InvocationList(asOf, page, extras, matching, lookedAt, missing);
  }

  /** The component without which there is no page: that whose absence it tells. */
  public Component needed() {
    return page.whose(Component.ORCHESTRATOR, missing);
  }
}
