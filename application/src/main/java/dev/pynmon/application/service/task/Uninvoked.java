package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.TaskCatalogue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which registered tasks were never invoked.
 *
 * @param known what the orchestrator knows
 * @param wasInvoked true for a task that the histories hold
 */
record Uninvoked(Answer<Snapshot<TaskKeys>> known, Predicate<TaskKey> wasInvoked) {
  /** Those of a catalogue. As long as not all tasks are known, any may have been invoked. */
  NeverInvoked of(TaskCatalogueResult told) {
    return told instanceof TaskCatalogueResult.Known catalogue
        ? known
            .available()
            .filter(TaskKeys::areAll)
            .flatMap(Snapshot::value)
            .map(invoked -> without(Set.copyOf(invoked.keys()), catalogue.catalogue()))
            .orElse(NeverInvoked.NOT_KNOWN)
        : NeverInvoked.NONE;
  }

  private NeverInvoked without(Set<TaskKey> invoked, TaskCatalogue catalogue) {
    return new NeverInvoked(
        catalogue.tasks().stream()
            .filter(task -> !invoked.contains(task.key()))
            .filter(task -> !wasInvoked.test(task.key()))
            .toList(),
        true);
  }
}
