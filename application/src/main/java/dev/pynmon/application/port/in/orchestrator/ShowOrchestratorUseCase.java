package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.app.AppKey;

/** The orchestrator of an application. Safe for concurrent use. */
public interface ShowOrchestratorUseCase {
  /**
   * Its counts, what blocks, and how it is configured. Cost: ten store calls at most, however many
   * tasks, invocations and waiters there are.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  OrchestratorOverview show(AppKey app);
}
