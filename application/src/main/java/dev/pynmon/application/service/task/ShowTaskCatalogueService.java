package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import java.util.List;

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
    return show(apps.visit(app));
  }

  @Override
  public NeverInvoked neverInvoked(AppKey app) {
    Visit visit = apps.visit(app);
    return show(visit) instanceof TaskCatalogueResult.Known known
        ? neverInvoked(known.catalogue(), visit)
        : NeverInvoked.NONE;
  }

  /** An application whose id nobody knows cannot be named by a file. */
  private TaskCatalogueResult show(Visit visit) {
    return visit.summary().id().map(catalogues::of).orElseGet(TaskCatalogueResult.NotKnown::new);
  }

  private static NeverInvoked neverInvoked(TaskCatalogue catalogue, Visit visit) {
    InvokedTasks invoked = InvokedTasks.read(visit);
    List<RegisteredTask> never =
        catalogue.tasks().stream().filter(task -> !invoked.keys().contains(task.key())).toList();
    return new NeverInvoked(never, invoked.complete());
  }
}
