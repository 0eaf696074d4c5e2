package dev.pynmon.application.port.in.call;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.CallKey;
import java.util.Map;

/** What {@link ShowCallUseCase#show} answers. */
public sealed interface ShowCallResult {
  /**
   * The orchestrator knows at least one invocation of it.
   *
   * @param detail everything about it
   */
  record Found(CallDetail detail) implements ShowCallResult {}

  /**
   * The orchestrator knows no invocation of it.
   *
   * @param call the call
   */
  record NotFound(CallKey call) implements ShowCallResult {}

  /**
   * The orchestrator, which alone finds the invocations of a call, could not be asked.
   *
   * @param missing the components that could not be asked
   */
  record Unanswered(Map<Component, Absence> missing) implements ShowCallResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}
