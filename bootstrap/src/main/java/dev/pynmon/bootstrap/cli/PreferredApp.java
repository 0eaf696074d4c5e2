package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import java.util.Optional;

/**
 * All applications, with one chosen to be the first that visitors see. It need not be there yet.
 *
 * @param apps all applications
 * @param name the id or key of the chosen one
 */
record PreferredApp(ListAppsUseCase apps, String name) implements ListAppsUseCase {
  /** The same use cases, with the preferred application first if there is one. */
  static UseCases first(Optional<String> preferred, UseCases useCases) {
    return preferred.map(name -> preferring(name, useCases)).orElse(useCases);
  }

  private static UseCases preferring(String name, UseCases all) {
    return new UseCases(
        new PreferredApp(all.apps(), name),
        all.overview(),
        all.broker(),
        all.invocations(),
        all.invocation(),
        all.tasks(),
        all.taskCatalogue(),
        all.taskReports(),
        all.stateBackend(),
        all.clientData(),
        all.timeline(),
        all.familyTree(),
        all.call(),
        all.workflows(),
        all.workflowRun(),
        all.search(),
        all.comparison(),
        all.orchestrator(),
        all.runners(),
        all.runner(),
        all.atomicService());
  }

  @Override
  public AppList list() {
    return apps.list();
  }

  @Override
  public AppList listComplete() {
    return apps.listComplete();
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return apps.find(key);
  }

  @Override
  public Optional<AppSummary> first() {
    return Apps.find(list(), name).or(apps::first);
  }
}
