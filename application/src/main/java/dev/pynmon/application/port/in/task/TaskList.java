package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * Some of the tasks that a store knows.
 *
 * @param asOf when this was put together
 * @param known how many tasks the orchestrator knows, counted up to {@link
 *     ShowTasksUseCase#MAX_TASKS}, with the age of that knowledge
 * @param total how many there are in this list, with those that only the histories show
 * @param page those asked for, or the last instead of a page behind the end
 * @param report how they did
 * @param catalogue what the code says of the tasks of the application
 * @param neverInvoked those that only the code knows
 */
public record TaskList(
    Instant asOf,
    Answer<Snapshot<Count>> known,
    Count total,
    Page<TaskEntry> page,
    TaskReport report,
    TaskCatalogueResult catalogue,
    NeverInvoked neverInvoked) {
  /** Those that are shown. */
  public List<TaskEntry> entries() {
    return page.items();
  }
}
