package dev.pynmon.application.port.in.runner;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Optional;

/** One runner, living or dead, or a client outside any runner. Safe for concurrent use. */
public interface ShowRunnerUseCase {
  /**
   * All that any component knows of it. Cost: at most 28 store calls and {@value
   * RunnerPast#MAX_ENTRIES} history entries.
   *
   * @param until from when on to look back through the histories; empty for the best guess
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowRunnerResult show(AppKey app, RunnerId runner, Optional<Instant> until);
}
