package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.SharedFailures;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.domain.trigger.firing.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for failures that a trigger on exceptions lost.
 *
 * @param visit the application
 */
record FailureReading(Visit visit) {
  /** Of the first of its conditions that is about exceptions. One call; none where none is. */
  Optional<SharedFailures> of(Firing firing, TriggerSurroundings around) {
    List<TriggerRun> runs =
        around.runs().available().stream().flatMap(all -> all.items().stream()).toList();
    return firing.upon().stream()
        .flatMap(one -> failed(one).stream())
        .findFirst()
        .filter(any -> around.runs().available().isPresent())
        .flatMap(
            task ->
                SharedFailures.of(
                    task, newest(task), runs, waiting(firing), kept(around), visit.asOf()));
  }

  private static Optional<TaskKey> failed(Upon upon) {
    return upon.stored()
        .flatMap(StoredCondition::readable)
        .map(Condition::what)
        .filter(TaskCondition.Failure.class::isInstance)
        .map(what -> ((TaskCondition.Failure) what).task());
  }

  private List<InvocationState> newest(TaskKey task) {
    StatusFilter failed =
        new StatusFilter(Set.of(KnownStatus.FAILED), Optional.of(task), Optional.empty());
    return visit
        .orchestrator(
            store -> store.statuses().page(failed, PageRequest.first(SharedFailures.MOST)))
        .available()
        .map(page -> page.items())
        .orElse(List.of());
  }

  private static Waiting waiting(Firing firing) {
    return new Waiting(
        firing.upon().stream().flatMap(one -> one.met().stream()).toList(), firing.known());
  }

  private Instant kept(TriggerSurroundings around) {
    return around.retention().enabled()
        ? visit.asOf().minus(around.retention().age())
        : Instant.MIN;
  }
}
