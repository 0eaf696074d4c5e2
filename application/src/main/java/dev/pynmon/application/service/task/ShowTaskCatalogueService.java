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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What only the code of an application says about its tasks. */
public final class ShowTaskCatalogueService implements ShowTaskCatalogueUseCase {
  private final AppDirectory apps;
  private final Catalogues catalogues;

  public ShowTaskCatalogueService(AppDirectory apps, Catalogues catalogues) {
    this.apps = apps;
    this.catalogues = catalogues;
  }

  @Override
  public TaskCatalogueResult show(AppKey app) {
    return catalogues.of(apps.visit(app));
  }

  @Override
  public NeverInvoked neverInvoked(AppKey app) {
    Visit visit = apps.visit(app);
    return catalogues.of(visit) instanceof TaskCatalogueResult.Known known
        ? neverInvoked(known.catalogue(), visit)
        : NeverInvoked.NONE;
  }

  private static NeverInvoked neverInvoked(TaskCatalogue catalogue, Visit visit) {
    Optional<Snapshot<TaskKeys>> invoked =
        visit.orchestrator(store -> TaskKeys.read(store.statuses())).available();
    Set<TaskKey> keys = new HashSet<>();
    invoked.flatMap(Snapshot::value).map(TaskKeys::keys).ifPresent(keys::addAll);
    return new NeverInvoked(
        catalogue.tasks().stream().filter(task -> !keys.contains(task.key())).toList(),
        invoked.filter(ShowTaskCatalogueService::isWhole).isPresent());
  }

  private static boolean isWhole(Snapshot<TaskKeys> invoked) {
    return invoked instanceof Snapshot.Taken<TaskKeys> taken
        && taken.complete()
        && taken.taken().count() instanceof Count.Exact;
  }
}
