package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks that an orchestrator knows.
 *
 * @param keys the first of them, by key
 * @param count how many there are
 */
record TaskKeys(List<TaskKey> keys, Count count) {
  TaskKeys {
    keys = List.copyOf(keys);
  }

  /** Reads them, 1,000 at a time; what a catalogue changes meanwhile shows at the next look. */
  static Snapshot<TaskKeys> read(Statuses statuses) {
    Snapshot<Page<TaskKey>> first = statuses.tasks(PageRequest.first(PageRequest.MAX_LIMIT));
    return first.map(page -> with(statuses, page));
  }

  /** Whether they are all that there are. */
  static boolean areAll(Snapshot<TaskKeys> known) {
    return known.isComplete()
        && known.value().filter(keys -> keys.count() instanceof Count.Exact).isPresent();
  }

  private static TaskKeys with(Statuses statuses, Page<TaskKey> first) {
    List<TaskKey> keys = new ArrayList<>(first.items());
    Page<TaskKey> page = first;
    while (page.next().isPresent() && keys.size() < ShowTasksUseCase.MAX_TASKS) {
      PageRequest more = PageRequest.after(PageRequest.MAX_LIMIT, page.next().get());
      page = statuses.tasks(more).value().orElseGet(Page::empty);
      keys.addAll(page.items());
    }
    return new TaskKeys(keys, Count.of(keys.size(), page.next().isEmpty()));
  }
}
