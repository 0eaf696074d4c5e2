package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever is at something of which no end is known.
 *
 * @param changes what happened
 * @param present what is so now, as far as that was asked for
 */
record AtWork(Changes changes, PresentStates present) {
  /** The runners, each as often as it is at something. */
  Stream<RunnerId> runners() {
    return changes.ids().stream()
        .flatMap(id -> lasting(id).stream())
        .flatMap(entry -> entry.runnerContext().stream());
  }

  /** The change that began what an invocation is still in. */
  private Optional<HistoryEntry> lasting(InvocationId id) {
    return changes
        .last(id)
        .filter(Lasting::is)
        .filter(entry -> present.state(id).map(state -> entry.began(state.status())).orElse(true));
  }
}
