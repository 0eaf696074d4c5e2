package dev.pynmon.web.trigger;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.HashMap;
import java.util.Map;

/**
 * How the invocations stand that were started, as far as that is known.
 *
 * @param states their states
 * @param failureCauses why those failed that did
 */
public record Standings(
    Map<InvocationId, InvocationState> states, Map<InvocationId, FailureCause> failureCauses) {
  static final Standings NONE = new Standings(Map.of(), Map.of());

  /** What rows know of them. */
  public static Standings of(Map<InvocationId, InvocationRow> rows) {
    Map<InvocationId, FailureCause> failureCauses = new HashMap<>();
    rows.forEach(
        (id, row) ->
            row.failureCause().ifPresent(failureCause -> failureCauses.put(id, failureCause)));
    return new Standings(InvocationRow.states(rows), failureCauses);
  }
}
