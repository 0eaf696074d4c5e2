package dev.pynmon.application.service.search;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import java.util.function.Supplier;

/**
 * The keys that an application has names by.
 *
 * @param tasks of its tasks
 * @param types of its workflow types
 */
record KnownNames(
    Supplier<Answer<Snapshot<Page<TaskKey>>>> tasks,
    Supplier<Answer<Snapshot<Page<TaskKey>>>> types) {
  private static final PageRequest FIRST = PageRequest.first(PageRequest.MAX_LIMIT);

  /** Each is asked for when it is wanted. */
  static KnownNames asked(Visit visit, TaskNames tasks) {
    return new KnownNames(() -> tasks.of(visit), () -> types(visit));
  }

  /** Those that were read. */
  static KnownNames read(
      Answer<Snapshot<Page<TaskKey>>> tasks, Answer<Snapshot<Page<TaskKey>>> types) {
    return new KnownNames(() -> tasks, () -> types);
  }

  private static Answer<Snapshot<Page<TaskKey>>> types(Visit visit) {
    return visit
        .stateBackend(store -> store.workflows().types(FIRST))
        .map(known -> new Snapshot.Taken<>(known, visit.asOf(), true));
  }
}
