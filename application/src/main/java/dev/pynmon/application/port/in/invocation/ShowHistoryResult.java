package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.Map;

/** What {@link ShowInvocationUseCase#history} answers. */
public sealed interface ShowHistoryResult {
  /**
   * The invocation is known.
   *
   * @param history its changes, perhaps none
   * @param contexts who made them, as far as known
   */
  record Found(History history, Map<RunnerId, RunnerContext> contexts)
      implements ShowHistoryResult {
    public Found {
      contexts = Map.copyOf(contexts);
    }
  }

  /**
   * Every component was asked and none knows it.
   *
   * @param id the invocation
   */
  record NotFound(InvocationId id) implements ShowHistoryResult {}

  /**
   * The state backend could not be asked.
   *
   * @param missing the components that could not be asked
   */
  record Unanswered(Map<Component, Absence> missing) implements ShowHistoryResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}
