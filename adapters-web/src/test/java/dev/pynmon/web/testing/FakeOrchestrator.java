package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import java.util.ArrayList;
import java.util.List;

/** An orchestrator and its atomic service as a test puts them in; remembers what it was asked. */
public final class FakeOrchestrator implements ShowOrchestratorUseCase, ShowAtomicServiceUseCase {
  public final List<ServiceRunsQuery> asked = new ArrayList<>();
  public OrchestratorOverview overview = Runners.orchestrator();
  public ServiceScheduleView schedule = Runners.schedule();
  public ServiceRunsView runs = Runners.runs(List.of());
  public ShowServiceRunResult run =
      new ShowServiceRunResult.NotFound(
          ServiceGeneration.RECORDS, ShowServiceRunResult.Searched.ALL);

  @Override
  public OrchestratorOverview show(AppKey app) {
    return overview;
  }

  @Override
  public ServiceScheduleView schedule(AppKey app) {
    return schedule;
  }

  @Override
  public ServiceRunsView runs(ServiceRunsQuery query) {
    asked.add(query);
    return runs;
  }

  @Override
  public ShowServiceRunResult run(AppKey app, String id) {
    return run;
  }
}
