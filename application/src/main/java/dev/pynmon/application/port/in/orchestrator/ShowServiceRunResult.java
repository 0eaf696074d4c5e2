package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Instant;
import java.util.Optional;

/** What {@link ShowAtomicServiceUseCase#run} answers. */
public sealed interface ShowServiceRunResult {
  /**
   * It is recorded, or still marked as going on.
   *
   * @param asOf when this was read
   * @param run the run
   * @param marked true when it is marked as going on, which keeps every other from beginning
   * @param runner its runner
   * @param trouble the service, when it is stuck
   * @param triggers the runs of triggers that it did
   */
  record Found(
      Instant asOf,
      AtomicRun run,
      boolean marked,
      RunnerSighting runner,
      Optional<ServiceTrouble> trouble,
      ComponentState<ServiceRunTriggers> triggers)
      implements ShowServiceRunResult {}

  /** The store keeps records, and none of this run. */
  record NotFound() implements ShowServiceRunResult {}

  /**
   * The orchestrator cannot be asked, or keeps no records.
   *
   * @param why the reason
   */
  record Unanswered(Absence why) implements ShowServiceRunResult {}
}
