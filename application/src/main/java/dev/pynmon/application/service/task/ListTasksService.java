package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;

/** The tasks that a store knows. */
public final class ListTasksService implements ListTasksUseCase {
  private final AppDirectory apps;

  public ListTasksService(AppDirectory apps) {
    this.apps = apps;
  }

  @Override
  public Answer<Snapshot<Page<TaskKey>>> keys(AppKey app, PageRequest page) {
    return apps.visit(app).orchestrator(store -> store.statuses().tasks(page));
  }

  @Override
  public Answer<Page<TaskKey>> workflowTypes(AppKey app, PageRequest page) {
    return apps.visit(app).stateBackend(store -> store.workflows().types(page));
  }
}
