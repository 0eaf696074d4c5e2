package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.TaskCatalogue;
import java.util.Set;

/** What only the code of an application says about its tasks. */
public final class ShowTaskCatalogueService implements ShowTaskCatalogueUseCase {
  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final ShowTasksService tasks;

  /**
   * Knows what the files say.
   *
   * @param tasks knows what was invoked and since purged from the orchestrator
   */
  public ShowTaskCatalogueService(
      AppDirectory apps, Catalogues catalogues, ShowTasksService tasks) {
    this.apps = apps;
    this.catalogues = catalogues;
    this.tasks = tasks;
  }

  @Override
  public TaskCatalogueResult catalogue(AppKey app) {
    return catalogues.of(apps.visit(app));
  }

  @Override
  public NeverInvoked neverInvoked(AppKey app) {
    Visit visit = apps.visit(app);
    return catalogues.of(visit) instanceof TaskCatalogueResult.Known known
        ? neverInvoked(known.catalogue(), visit)
        : NeverInvoked.NONE;
  }

  /** As long as not all tasks are known, any may have been invoked. */
  private NeverInvoked neverInvoked(TaskCatalogue catalogue, Visit visit) {
    return visit
        .orchestrator(store -> TaskKeys.read(store.statuses()))
        .available()
        .filter(ShowTaskCatalogueService::isWhole)
        .flatMap(Snapshot::value)
        .map(invoked -> without(Set.copyOf(invoked.keys()), catalogue, visit.app().key()))
        .orElse(NeverInvoked.NOT_KNOWN);
  }

  private NeverInvoked without(Set<TaskKey> invoked, TaskCatalogue catalogue, AppKey app) {
    return new NeverInvoked(
        catalogue.tasks().stream()
            .filter(task -> !invoked.contains(task.key()))
            .filter(task -> !tasks.wasInvoked(app, task.key()))
            .toList(),
        true);
  }

  private static boolean isWhole(Snapshot<TaskKeys> invoked) {
    return invoked instanceof Snapshot.Taken<TaskKeys> taken
        && taken.complete()
        && taken.taken().count() instanceof Count.Exact;
  }
}
