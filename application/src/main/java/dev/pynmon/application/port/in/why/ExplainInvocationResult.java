package dev.pynmon.application.port.in.why;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Why;
import java.time.Instant;
import java.util.Map;

/** What {@link ExplainInvocationUseCase#explain} answers. */
public sealed interface ExplainInvocationResult {
  /**
   * It is there.
   *
   * @param asOf when this was read
   * @param why the answer
   * @param missing the components that could not be asked
   */
  record Found(Instant asOf, Why why, Map<Component, Absence> missing)
      implements ExplainInvocationResult {
    public Found {
      missing = Map.copyOf(missing);
    }
  }

  /**
   * Neither the orchestrator nor the state backend knows it.
   *
   * @param id the invocation
   */
  record NotFound(InvocationId id) implements ExplainInvocationResult {}
}
