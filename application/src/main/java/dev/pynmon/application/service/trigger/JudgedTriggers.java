package dev.pynmon.application.service.trigger;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.firing.Facts;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Judge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Triggers with whether each fired.
 *
 * @param firings the first {@value #MAX_TRIGGERS}, by id
 * @param isWhole false where there are more
 */
public record JudgedTriggers(Map<StoredTrigger, Firing> firings, boolean isWhole) {
  private static final int MAX_TRIGGERS = 500;
  private static final int MAX_RUNS = 1_000;

  /** Of an application. One call, and some eight more where there is any trigger. */
  public static Answer<JudgedTriggers> read(Visit visit, Catalogues catalogues, MarkedRuns marks) {
    Answer<Snapshot<Page<StoredTrigger>>> all =
        visit.trigger(store -> store.definitions().all(PageRequest.first(MAX_TRIGGERS)));
    return all.map(found -> of(found.value().orElse(Page.empty()), visit, catalogues, marks))
        .map(
            judged ->
                new JudgedTriggers(
                    judged.firings(),
                    judged.isWhole() && all.available().filter(Snapshot::isComplete).isPresent()));
  }

  private static JudgedTriggers of(
      Page<StoredTrigger> page, Visit visit, Catalogues catalogues, MarkedRuns marks) {
    List<StoredTrigger> triggers = page.items();
    return new JudgedTriggers(
        triggers.isEmpty() ? Map.of() : judged(triggers, visit, catalogues, marks),
        page.next().isEmpty());
  }

  private static Map<StoredTrigger, Firing> judged(
      List<StoredTrigger> triggers, Visit visit, Catalogues catalogues, MarkedRuns marks) {
    Facts facts =
        new FactsReading(visit, catalogues)
            .of(
                triggers,
                TriggerRunFilter.in(TimeWindow.EVER),
                MAX_RUNS,
                new ServiceReading(visit, marks)::withPast);
    Judge judge = new Judge(facts);
    Map<StoredTrigger, Firing> firings = new LinkedHashMap<>();
    triggers.forEach(trigger -> firings.put(trigger, judge.of(trigger)));
    return firings;
  }
}
