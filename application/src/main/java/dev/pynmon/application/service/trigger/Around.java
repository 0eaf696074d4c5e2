package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.PurgeSettings;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known around triggers.
 *
 * @param visit the application
 * @param catalogues what its code says of its tasks
 */
record Around(Visit visit, Catalogues catalogues) {
  /**
   * Around these. Of more than 1,000 conditions the first are read.
   *
   * @param filter which runs are wanted
   * @param most how many of them are read
   */
  TriggerSurroundings of(List<StoredTrigger> triggers, TriggerRunFilter filter, int most) {
    List<String> ids =
        triggers.stream()
            .flatMap(each -> each.readable().stream())
            .flatMap(each -> each.conditions().stream())
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    Later<Map<String, StoredCondition>> conditions = visit.begin(() -> conditions(ids));
    Later<Map<String, Instant>> due = visit.begin(() -> due(ids));
    Answer<Newest<TriggerRun>> runs = runs(filter, most);
    return new TriggerSurroundings(
        conditions.get(),
        due.get(),
        runs,
        new PurgeSettings(visit.app()).defaults().events(),
        registered());
  }

  private Map<String, StoredCondition> conditions(List<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : visit.trigger(store -> store.conditions().of(ids)).available().orElse(Map.of());
  }

  private Map<String, Instant> due(List<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : visit.trigger(store -> store.conditions().lastDue(ids)).available().orElse(Map.of());
  }

  private Answer<Newest<TriggerRun>> runs(TriggerRunFilter filter, int most) {
    Triggers triggers = new Triggers(visit);
    return triggers.orWhyNot(
        triggers
            .runs(runs -> NewestRuns.of(runs, filter, most))
            .map(
                newest ->
                    new Newest<>(
                        newest.items().stream().flatMap(run -> run.readable().stream()).toList(),
                        newest.complete())));
  }

  private Optional<Set<TaskKey>> registered() {
    return catalogues.of(visit) instanceof TaskCatalogueResult.Known known
        ? Optional.of(
            known.catalogue().tasks().stream()
                .map(RegisteredTask::key)
                .collect(Collectors.toUnmodifiableSet()))
        : Optional.empty();
  }
}
