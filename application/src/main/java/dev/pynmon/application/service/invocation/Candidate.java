package dev.pynmon.application.service.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An invocation that is looked at because it may belong into a list, and stands in it where it
 * does.
 *
 * @param id the invocation
 * @param state what the orchestrator knows of it
 */
public record Candidate(InvocationId id, Optional<InvocationState> state) {
  static Candidate of(InvocationState state) {
    return new Candidate(state.id(), Optional.of(state));
  }

  static Candidate unknown(InvocationId id) {
    return new Candidate(id, Optional.empty());
  }

  /** Whether it is to be run, so that it may have a message. */
  boolean isWaiting() {
    return state.filter(known -> known.status().status().isAvailable()).isPresent();
  }

  /**
   * What happened to it until now.
   *
   * @param silentSince as {@link Present#silentSince}; empty before it is known whose signs of life
   *     to ask for
   */
  Life life(History history, Instant now, Map<RunnerId, Instant> silentSince) {
    return Life.of(history, new Present(now, state.map(InvocationState::status), silentSince));
  }
}
