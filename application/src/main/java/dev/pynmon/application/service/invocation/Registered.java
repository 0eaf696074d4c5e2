package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When an invocation was registered; the orchestrator keeps that order but not the time. */
public final class Registered {
  private Registered() {}

  /** As its history says, else no later than its last change. One call to the state backend. */
  public static Instant at(Visit visit, InvocationState state) {
    return firstChange(visit, state.id()).orElseGet(() -> state.status().at());
  }

  static Optional<Instant> firstChange(Visit visit, InvocationId id) {
    return visit
        .stateBackend(store -> store.histories().of(List.of(id), 1))
        .available()
        .map((Map<InvocationId, History> found) -> found.getOrDefault(id, History.EMPTY))
        .flatMap(History::last)
        .map(HistoryEntry::at);
  }
}
