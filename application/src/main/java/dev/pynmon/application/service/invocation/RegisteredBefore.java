package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whether a list, newest registered first, has come to what was registered before a moment. Clocks
 * of hosts differ, so all of the last few must have been registered well before it.
 *
 * @param moment the moment
 */
record RegisteredBefore(Visit visit, Instant moment) {
  private static final int FEW = 50;
  private static final Duration WELL = Duration.ofMinutes(1);

  /**
   * Of a part of the list. Those without a history tell nothing; where none has one, it has not.
   * One call to the state backend.
   */
  boolean holds(List<InvocationId> part) {
    List<InvocationId> last = part.subList(Math.max(0, part.size() - FEW), part.size());
    Map<InvocationId, History> known =
        last.isEmpty()
            ? Map.of()
            : visit
                .stateBackend(store -> store.histories().of(last, 1))
                .available()
                .orElse(Map.of());
    List<Instant> registered =
        known.values().stream()
            .flatMap(history -> history.last().stream())
            .map(HistoryEntry::at)
            .toList();
    return !registered.isEmpty() && registered.stream().allMatch(moment.minus(WELL)::isAfter);
  }
}
