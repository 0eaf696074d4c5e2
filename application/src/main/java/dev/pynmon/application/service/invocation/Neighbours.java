package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.query.Count;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whom an invocation called, and whom it waits for or who for it. Three calls at the same time.
 *
 * @param children whom it called
 * @param waitingFor whom it waits for
 * @param waiters who waits for it
 */
record Neighbours(
    Later<Children> children,
    Later<List<InvocationId>> waitingFor,
    Later<List<InvocationId>> waiters) {
  private static final int MAX_EDGES = 20;

  /** So many children can be put in order of registration; of more, the first by id are taken. */
  private static final int MAX_SORTED = 9_999;

  /** Begins to ask. */
  static Neighbours of(Visit visit, InvocationId id) {
    return new Neighbours(
        visit.begin(() -> children(visit, id)),
        visit.begin(() -> edges(visit, id, Blocking::waitedForBy)),
        visit.begin(() -> edges(visit, id, Blocking::waitersOf)));
  }

  private static Children children(Visit visit, InvocationId id) {
    return visit
        .stateBackend(state -> state.records().childrenOf(List.of(id), MAX_SORTED))
        .available()
        .map((Map<InvocationId, Children> found) -> found.get(id))
        .orElse(new Children(List.of(), new Count.Exact(0)));
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
