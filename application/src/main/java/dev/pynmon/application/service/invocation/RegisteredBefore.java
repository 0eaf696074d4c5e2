package dev.pynmon.application.service.invocation;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a list, newest registered first, has come to what was registered before a moment. Clocks
 * of hosts differ: all of the last few must have been registered well before it, and not all by one
 * host of several, whose clock may be behind by any time. For one thread.
 */
final class RegisteredBefore {
  private static final int FEW = 50;
  private static final Duration WELL = Duration.ofMinutes(1);

  private final Visit visit;
  private final Instant moment;
  private final Set<RunnerId> seen = new HashSet<>();

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
   * Of a part of the list, its parts in their order. Those of which no registration is kept tell
   * nothing; where none has one, it has not. One call to the state backend, and one for who
   * registered them where all were registered before.
   */
  boolean holds(List<InvocationId> part) {
    List<InvocationId> last = part.subList(Math.max(0, part.size() - FEW), part.size());
    Map<InvocationId, HistoryEntry> known = registrations(part, last);
    List<HistoryEntry> ofLast = last.stream().map(known::get).filter(Objects::nonNull).toList();
    seen.addAll(registrars(known.values()));
    return !ofLast.isEmpty()
        && ofLast.stream().map(HistoryEntry::at).allMatch(moment.minus(WELL)::isAfter)
        && (hosts(registrars(ofLast)).size() > 1 || hosts(seen).size() <= 1);
  }

  /** Of the last, and of the first for who else registers. */
  private Map<InvocationId, HistoryEntry> registrations(
      List<InvocationId> part, List<InvocationId> last) {
    List<InvocationId> asked =
        Stream.concat(part.stream().limit(FEW), last.stream()).distinct().toList();
    Map<InvocationId, History> found =
        asked.isEmpty()
            ? Map.of()
            : visit
                .stateBackend(store -> store.histories().of(asked, 1))
                .available()
                .orElse(Map.of());
    return found.entrySet().stream()
        .filter(each -> each.getValue().registration().isPresent())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> each.getValue().registration().orElseThrow()));
  }

  private static Set<RunnerId> registrars(Collection<HistoryEntry> registrations) {
    return registrations.stream()
        .flatMap(entry -> entry.runnerContext().stream())
        .collect(Collectors.toSet());
  }

  /** Who is not known is a host of its own. */
  private Set<String> hosts(Set<RunnerId> runners) {
    Map<RunnerId, RunnerContext> contexts = visit.contexts(runners);
    return runners.stream()
        .map(
            runner ->
                Optional.ofNullable(contexts.get(runner))
                    .map(RunnerContext::hostname)
                    .orElse(runner.value()))
        .collect(Collectors.toSet());
  }
}
