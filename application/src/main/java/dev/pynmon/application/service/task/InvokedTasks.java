package dev.pynmon.application.service.task;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks that the orchestrator knows invocations of.
 *
 * @param keys the first of them, by key
 * @param complete whether that is all
 */
record InvokedTasks(Set<TaskKey> keys, boolean complete) {
  private static final int MAX_PAGES = 5;

  /** One call for each thousand. */
  static InvokedTasks read(Visit visit) {
    Set<TaskKey> keys = new HashSet<>();
    PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
    for (int i = 0; i < MAX_PAGES; i++) {
      Optional<Snapshot.Taken<Page<TaskKey>>> part = part(visit, request);
      part.ifPresent(found -> keys.addAll(found.taken().items()));
      Optional<Cursor> next = part.flatMap(found -> found.taken().next());
      if (next.isEmpty()) {
        return new InvokedTasks(keys, part.filter(Snapshot.Taken::complete).isPresent());
      }
      request = PageRequest.after(PageRequest.MAX_LIMIT, next.get());
    }
    return new InvokedTasks(keys, false);
  }

  /** Empty when the orchestrator cannot tell, or not yet. */
  private static Optional<Snapshot.Taken<Page<TaskKey>>> part(Visit visit, PageRequest request) {
    return visit
        .orchestrator(store -> store.statuses().tasks(request))
        .available()
        .filter(Snapshot.Taken.class::isInstance)
        .map(known -> (Snapshot.Taken<Page<TaskKey>>) known);
  }
}
