package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How things stand around an invocation that is to be run again, as far as the stores answer.
 *
 * @param state how it is now; empty when nobody tells
 * @param called how many invocations it called, which a re-run calls anew; empty when nobody tells
 * @param links its re-runs and what it is one of, as far as this monitor knows
 * @param states how these are now, of the re-runs the newest {@value #MAX_STATES}; those that
 *     nobody tells of are left out
 */
public record RerunAround(
    Optional<InvocationState> state,
    Optional<Count> called,
    RerunLinks links,
    Map<InvocationId, InvocationState> states) {
  /** Of so many re-runs at most is told how they are. */
  public static final int MAX_STATES = 20;

  public RerunAround {
    states = Map.copyOf(states);
  }

  /** Of these nobody tells how they are. */
  public static RerunAround untold(RerunLinks links) {
    return new RerunAround(Optional.empty(), Optional.empty(), links, Map.of());
  }

  /** Its re-runs of which it is known how they are, newest first. */
  public List<InvocationState> reruns() {
    return links.rerunAs().stream()
        .flatMap(id -> Optional.ofNullable(states.get(id)).stream())
        .toList();
  }
}
