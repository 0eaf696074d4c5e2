package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whom an invocation waits for, and who for it. Two calls at the same time.
 *
 * @param waitedFor whom it waits for
 * @param waiters who waits for it
 */
record Waiting(Later<List<InvocationId>> waitedFor, Later<List<InvocationId>> waiters) {
  private static final int MAX_EDGES = 20;

  /** Begins to ask. */
  static Waiting of(Visit visit, InvocationId id) {
    return new Waiting(
        visit.begin(() -> edges(visit, id, Blocking::waitedForBy)),
        visit.begin(() -> edges(visit, id, Blocking::waitersOf)));
  }

  private static List<InvocationId> edges(Visit visit, InvocationId id, Edges edges) {
    return visit
        .orchestrator(store -> edges.of(store.blocking(), List.of(id), MAX_EDGES))
        .available()
        .map((Map<InvocationId, List<InvocationId>> found) -> found.getOrDefault(id, List.of()))
        .orElse(List.of());
  }

  /** One direction of waiting. */
  @FunctionalInterface
  private interface Edges {
    Map<InvocationId, List<InvocationId>> of(
        Blocking blocking, Collection<InvocationId> ids, int each);
  }
}
