package dev.pynmon.application.service.rerun;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is registered already and would be returned for one of many. Cost: three calls for each
 * 1,000 that are registered of a task with concurrency control, of all tasks 10,000 at most. For
 * one thread.
 */
final class StandIns {
  private static final int MAX = 10_000;

  private static final int NAMED = 3;

  private final Visit visit;
  private final Map<TaskKey, RegisteredCalls> tasks = new LinkedHashMap<>();

  StandIns(Visit visit) {
    this.visit = visit;
  }

  /**
   * The one that would be returned for this, as far as was looked.
   *
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer
   */
  Optional<InvocationState> of(Draft draft) {
    return draft
        .control()
        .onlyOne()
        .flatMap(one -> tasks.computeIfAbsent(draft.original().task(), this::read).first(one));
  }

  private RegisteredCalls read(TaskKey task) {
    int looked = tasks.values().stream().mapToInt(RegisteredCalls::looked).sum();
    return looked < MAX ? RegisteredCalls.of(visit, task, MAX - looked) : RegisteredCalls.unread();
  }

  /** What was not looked at, a sentence; empty when all was. */
  Optional<String> note() {
    List<String> open =
        tasks.entrySet().stream()
            .filter(each -> !each.getValue().isAll())
            .map(each -> each.getKey().value())
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(note(open));
  }

  private static String note(List<String> tasks) {
    String named = String.join(", ", tasks.subList(0, Math.min(NAMED, tasks.size())));
    return "Of %s%s more are registered than are looked at, which are %s in all: whether one of the others stands for one of these shows when that is run again."
        .formatted(named, tasks.size() > NAMED ? " and others" : "", Counted.of(MAX));
  }
}
