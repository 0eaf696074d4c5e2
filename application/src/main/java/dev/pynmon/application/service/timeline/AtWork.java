package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever is at something of which no end is known, or was until recovery ended it.
 *
 * @param changes what happened
 * @param present what is so now, as far as that was asked for
 */
record AtWork(FoundChanges changes, PresentStates present) {
  /** The runners, each as often as it is at something. */
  Stream<RunnerId> runners() {
    Stream<HistoryEntry> lasting = changes.ids().stream().flatMap(id -> lasting(id).stream());
    return Stream.concat(lasting, lost()).flatMap(entry -> entry.runnerContext().stream());
  }

  /** The changes that began what recovery ended: when that was over nobody noticed. */
  private Stream<HistoryEntry> lost() {
    Set<InvocationId> recovered =
        changes.entries().stream()
            .filter(entry -> entry.status().status().isRecovery())
            .map(HistoryEntry::invocation)
            .collect(Collectors.toSet());
    return changes.entries().stream()
        .filter(entry -> recovered.contains(entry.invocation()) && Lasting.is(entry));
  }

  /** The change that began what an invocation is still in. */
  private Optional<HistoryEntry> lasting(InvocationId id) {
    return changes
        .last(id)
        .filter(Lasting::is)
        .filter(entry -> present.state(id).map(state -> entry.began(state.status())).orElse(true));
  }
}
