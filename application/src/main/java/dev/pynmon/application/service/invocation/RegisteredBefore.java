package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a list, newest registered first, has come to what was registered before a moment. Clocks
 * of hosts differ: all of the last few must have been registered well before it, and not all by one
 * host of several, whose clock may be behind by any time.
 */
final class RegisteredBefore {
  private static final int FEW = 50;
  private static final Duration WELL = Duration.ofMinutes(1);

  private final Visit visit;
  private final Instant moment;

  /**
   * Of one list.
   *
   * @param moment the moment
   */
  RegisteredBefore(Visit visit, Instant moment) {
    this.visit = visit;
    this.moment = moment;
  }

  /**
   * Of a part of the list, wherever it lies. Those of which no registration is kept tell nothing;
   * where none has one, it has not. One call to the state backend, and two for who registers where
   * all were registered before.
   */
  boolean holds(List<InvocationId> part) {
    List<HistoryEntry> last =
        registrations(part.subList(Math.max(0, part.size() - FEW), part.size()));
    return !last.isEmpty()
        && last.stream().map(HistoryEntry::at).allMatch(moment.minus(WELL)::isAfter)
        && !mayHideOthers(registrars(last));
  }

  private List<HistoryEntry> registrations(List<InvocationId> some) {
    Map<InvocationId, History> found =
        some.isEmpty()
            ? Map.of()
            : visit
                .stateBackend(store -> store.histories().of(some, 1))
                .available()
                .orElse(Map.of());
    return found.values().stream().flatMap(each -> each.registration().stream()).toList();
  }

  private static Set<RunnerId> registrars(List<HistoryEntry> registrations) {
    return registrations.stream()
        .flatMap(entry -> entry.runnerContext().stream())
        .collect(Collectors.toSet());
  }

  /** Whether they may be one host of several; of which one is who is not known, nobody knows. */
  private boolean mayHideOthers(Set<RunnerId> registrars) {
    Map<RunnerId, RunnerContext> known = visit.contexts(registrars);
    boolean isKnown = known.size() == registrars.size();
    return hosts(known.values()).size() <= 1 && !(isKnown && isOneHost());
  }

  /** Whether all that ever ran or registered something did so on one host. */
  private boolean isOneHost() {
    return visit
        .stateBackend(
            store -> store.contexts().startingWith("", PageRequest.first(PageRequest.MAX_LIMIT)))
        .available()
        .filter(Snapshot::isComplete)
        .flatMap(Snapshot::value)
        .filter(all -> all.next().isEmpty() && hosts(all.items()).size() <= 1)
        .isPresent();
  }

  private static Set<String> hosts(Collection<RunnerContext> contexts) {
    return contexts.stream().map(RunnerContext::hostname).collect(Collectors.toSet());
  }
}
