package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.Map;

/**
 * A part of the invocations that belong to one thing, of which the state backend tells.
 *
 * @param asOf when it was read
 * @param rows they, oldest registered first
 * @param extras where those wait that do
 * @param missing the other components that could not be asked about them
 */
public record InvocationPart(
    Instant asOf,
    Answer<Page<InvocationRow>> rows,
    ListExtras extras,
    Map<Component, Absence> missing) {
  /** So many of a part can be put in order of registration: a part is of the next by id. */
  public static final int SIZE = 1_000;

  public InvocationPart {
    missing = Map.copyOf(missing);
  }
}
