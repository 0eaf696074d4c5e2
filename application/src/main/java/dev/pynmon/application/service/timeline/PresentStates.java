package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the orchestrator says of the present. A status that is newer than every change that was
 * found is as good as the change that began it: histories are written later, and can be lost. So
 * whatever is learnt here is added to the changes where these do not tell it yet. It is kept
 * because the visit does not remember what its pages told. For one thread.
 */
final class PresentStates {
  private final Visit visit;
  private final Instant end;
  private final FoundChanges changes;
  private final Map<InvocationId, InvocationState> states = new HashMap<>();

  /**
   * Nothing is known yet.
   *
   * @param end what began later does not concern the window
   * @param changes takes what is learnt
   */
  PresentStates(Visit visit, Instant end, FoundChanges changes) {
    this.visit = visit;
    this.end = end;
    this.changes = changes;
  }

  /** The present state, if it was asked for and is known. */
  Optional<InvocationState> state(InvocationId id) {
    return Optional.ofNullable(states.get(id));
  }

  /** Learns, and adds to the changes, what is in a lasting status now. */
  void learn(PresentPages lasting) {
    lasting.states().forEach(this::learn);
  }

  /**
   * Learns the states of these, and adds to the changes what they tell. Cost: a call for each
   * 10,000 that are not known yet.
   */
  void learn(Collection<InvocationId> ids) {
    List<InvocationId> asked = ids.stream().filter(id -> !states.containsKey(id)).toList();
    visit.states(asked).values().forEach(this::learn);
  }

  private void learn(InvocationState state) {
    states.put(state.id(), state);
    if (!state.status().at().isAfter(end)) {
      news(state).ifPresent(changes::add);
    }
  }

  private Optional<HistoryEntry> news(InvocationState state) {
    Optional<HistoryEntry> last = changes.last(state.id());
    return last.isPresent()
        ? last.get().news(state.status())
        : Optional.of(HistoryEntry.untold(state.id(), state.status())).filter(Lasting::is);
  }
}
