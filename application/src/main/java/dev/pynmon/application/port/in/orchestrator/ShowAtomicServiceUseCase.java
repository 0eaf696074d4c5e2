package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.app.AppKey;

/** The atomic service of an application. Only ever looks at it. Safe for concurrent use. */
public interface ShowAtomicServiceUseCase {
  /**
   * Who may run it now and in the rest of the cycle, as pynenc works it out.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ServiceScheduleView schedule(AppKey app);

  /**
   * A page of its runs, newest first. Cost: a call for each 1,000 recorded, {@value
   * ServiceRunsView#MAX_READ} at most.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ServiceRunsView runs(ServiceRunsQuery query);

  /**
   * One of its runs, by its record, or, where none is read, by the runs of triggers that name it
   * among the newest {@value ServiceRunTriggers#MAX_READ}. Cost: a dozen calls to the stores at
   * most.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowServiceRunResult run(AppKey app, String id);
}
