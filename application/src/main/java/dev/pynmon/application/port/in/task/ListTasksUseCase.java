package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;

/** The tasks that a store knows: those ever invoked. Safe for concurrent use. */
public interface ListTasksUseCase {
  /**
   * The tasks by key.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Answer<Snapshot<Page<TaskKey>>> keys(AppKey app, PageRequest page);

  /**
   * The tasks that define a workflow of which a run was recorded, by key.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Answer<Page<TaskKey>> workflowTypes(AppKey app, PageRequest page);
}
