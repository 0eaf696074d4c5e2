package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The orchestrator of an application. */
public final class ShowOrchestratorService implements ShowOrchestratorUseCase {
  private final AppDirectory apps;
  private final Totals totals;
  private final MarkedRuns marks;

  /**
   * Looks at the orchestrators of these applications.
   *
   * @param totals keeps the totals, so that they are counted once for all pages
   */
  public ShowOrchestratorService(AppDirectory apps, Totals totals, MarkedRuns marks) {
    this.apps = apps;
    this.totals = totals;
    this.marks = marks;
  }

  @Override
  public OrchestratorOverview show(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      Instant now = visit.asOf();
      Settings settings = new Settings(visit.app());
      ServiceSettings service = new ServiceSettings(visit.app());
      Later<Answer<List<BlockingReport>>> blocking =
          visit.begin(
              () ->
                  visit.orchestrator(
                      store -> Blockers.read(store, OrchestratorOverview.MAX_BLOCKING)));
      Later<Answer<Optional<ServiceTrouble>>> trouble =
          visit.begin(() -> ServiceWatch.of(visit, marks));
      ActiveRunners runners = ActiveRunners.of(visit, now);
      return new OrchestratorOverview(
          visit.summary(),
          now,
          totals.of(visit),
          blocking.get(),
          runners.counts(),
          runners.first(OrchestratorOverview.MAX_RUNNERS),
          trouble.get(),
          settings.of(Component.ORCHESTRATOR),
          service.service(generation(visit)),
          service.recovery());
    }
  }

  private static ServiceGeneration generation(Visit visit) {
    return visit
        .orchestrator(RecordedRuns::generation)
        .available()
        .orElse(ServiceGeneration.RECORDS);
  }
}
