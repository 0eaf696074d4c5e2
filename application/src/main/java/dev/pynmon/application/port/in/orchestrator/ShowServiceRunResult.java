package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
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
      Answer<ServiceRunTriggers> triggers)
      implements ShowServiceRunResult {}

  /**
   * No record of it was read, but runs of triggers name it. pynenc itself keeps the records that
   * these name; a purge of the orchestrator takes them.
   *
   * @param asOf when this was read
   * @param id the run
   * @param unread why the records cannot be read; empty when none of this run is kept
   * @param runner the runner that those runs of triggers name; empty when they name none
   * @param triggers those runs, one at least, of whatever time
   */
  record Unrecorded(
      Instant asOf,
      String id,
      Optional<Absence> unread,
      Optional<RunnerSighting> runner,
      ServiceRunTriggers triggers)
      implements ShowServiceRunResult {}

  /**
   * No record and no run of a trigger tells of it.
   *
   * @param generation what the store keeps of runs of the service
   * @param searched how many runs of triggers were looked at
   */
  record NotFound(ServiceGeneration generation, Searched searched)
      implements ShowServiceRunResult {}

  /**
   * Nothing tells of it as far as that can be known.
   *
   * @param component what cannot be asked and may know more
   * @param why the reason
   */
  record Unanswered(Component component, Absence why) implements ShowServiceRunResult {}

  /** Among which runs of triggers a run of the service was looked for. */
  enum Searched {
    /** This pynenc keeps none. */
    NONE,
    /** The newest {@value ServiceRunTriggers#MAX_READ}; there are older ones. */
    NEWEST,
    /** All that are stored. */
    ALL
  }
}
