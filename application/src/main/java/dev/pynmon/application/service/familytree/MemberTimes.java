package dev.pynmon.application.service.familytree;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a member of a family did what.
 *
 * @param state what the orchestrator says
 * @param history what the state backend says
 */
record MemberTimes(Optional<InvocationState> state, History history) {
  Optional<InvocationStatus> status() {
    return state
        .map(known -> known.status().status())
        .or(() -> history.last().map(entry -> entry.status().status()));
  }

  /** The first change; without a history, when its present status began. */
  Optional<Instant> started() {
    return history.entries().stream().findFirst().map(HistoryEntry::at).or(this::presentSince);
  }

  /** To the last change, or to now while it goes on; never less than nothing. */
  Optional<Duration> elapsed(Instant now) {
    boolean over = status().filter(InvocationStatus::isFinal).isPresent();
    Optional<Instant> end = over ? lastChange() : Optional.of(now);
    return started()
        .flatMap(start -> end.map(until -> Duration.between(start, until)))
        .map(length -> length.isNegative() ? Duration.ZERO : length);
  }

  /** Of a history that was not read to its end, the orchestrator knows the last change. */
  private Optional<Instant> lastChange() {
    Optional<Instant> last = history.last().map(HistoryEntry::at);
    return history.complete() ? last.or(this::presentSince) : presentSince().or(() -> last);
  }

  private Optional<Instant> presentSince() {
    return state.map(known -> known.status().at());
  }
}
