package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import java.util.Map;

/** What {@link ShowInvocationUseCase#show} answers. */
public sealed interface ShowInvocationResult {
  /**
   * At least one component knows it.
   *
   * @param detail everything about it
   */
  record Found(InvocationDetail detail) implements ShowInvocationResult {}

  /**
   * Every component was asked and none knows it.
   *
   * @param id the invocation
   */
  record NotFound(InvocationId id) implements ShowInvocationResult {}

  /**
   * No component that answered knows it, but some did not answer.
   *
   * @param id the invocation
   * @param missing the components that could not be asked
   */
  record Unanswered(InvocationId id, Map<Component, Absence> missing)
      implements ShowInvocationResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}
