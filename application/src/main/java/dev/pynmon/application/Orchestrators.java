package dev.pynmon.application;

import dev.pynmon.application.port.in.OrchestratorUseCases;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.AppKey;

/** The orchestrator, and its atomic service. */
record Orchestrators(ShowOrchestratorUseCase overviews, ShowAtomicServiceUseCase service)
    implements OrchestratorUseCases {
  @Override
  public OrchestratorOverview show(AppKey app) {
    return overviews.show(app);
  }

  @Override
  public ServiceScheduleView schedule(AppKey app) {
    return service.schedule(app);
  }

  @Override
  public ServiceRunsView runs(ServiceRunsQuery query) {
    return service.runs(query);
  }

  @Override
  public ShowServiceRunResult run(AppKey app, String id) {
    return service.run(app, id);
  }
}
