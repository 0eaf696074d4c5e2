package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.Unfinished;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many invocations of a task there are. Two calls at the same time.
 *
 * @param all how many, whatever became of them; counted up to 10,000
 * @param unfinished those that have not ended
 */
record TaskNumbers(Later<Answer<Count>> all, Later<Answer<Unfinished>> unfinished) {
  private static final Set<InvocationStatus> UNFINISHED =
      Arrays.stream(KnownStatus.values())
          .filter(status -> !status.isFinal())
          .collect(Collectors.toUnmodifiableSet());
  private static final long COUNT_BOUND = 10_000;

  /** Begins to ask. */
  static TaskNumbers of(Visit visit, TaskKey task) {
    return new TaskNumbers(
        visit.begin(() -> all(visit, task)), visit.begin(() -> unfinished(visit, task)));
  }

  private static Answer<Count> all(Visit visit, TaskKey task) {
    return visit.orchestrator(store -> store.statuses().count(StatusFilter.of(task), COUNT_BOUND));
  }

  private static Answer<Unfinished> unfinished(Visit visit, TaskKey task) {
    StatusFilter filter = new StatusFilter(UNFINISHED, Optional.of(task), Optional.empty());
    PageRequest first = PageRequest.first(Unfinished.LOOKED_AT);
    return visit.orchestrator(store -> Unfinished.of(store.statuses().page(filter, first)));
  }
}
