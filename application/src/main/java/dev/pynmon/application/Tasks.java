package dev.pynmon.application;

import dev.pynmon.application.port.in.TaskUseCases;
import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.timeline.Preset;

/** The tasks of a store, how they do, and what their code says. */
record Tasks(ListTasksUseCase lists, ShowTasksUseCase reports, ShowTaskCatalogueUseCase catalogues)
    implements TaskUseCases {
  @Override
  public Answer<Snapshot<Page<TaskKey>>> keys(AppKey app, PageRequest page) {
    return lists.keys(app, page);
  }

  @Override
  public Answer<Page<TaskKey>> workflowTypes(AppKey app, PageRequest page) {
    return lists.workflowTypes(app, page);
  }

  @Override
  public TaskList list(TaskListQuery query) {
    return reports.list(query);
  }

  @Override
  public ShowTaskResult show(AppKey app, TaskKey task, Preset range) {
    return reports.show(app, task, range);
  }

  @Override
  public TaskReport report(AppKey app, Preset range) {
    return reports.report(app, range);
  }

  @Override
  public TaskReport reportComplete(AppKey app, Preset range) {
    return reports.reportComplete(app, range);
  }

  @Override
  public TaskCatalogueResult catalogue(AppKey app) {
    return catalogues.catalogue(app);
  }

  @Override
  public NeverInvoked neverInvoked(AppKey app) {
    return catalogues.neverInvoked(app);
  }
}
