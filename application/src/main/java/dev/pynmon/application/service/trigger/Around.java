package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.firing.Facts;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Judge;
import dev.pynmon.domain.trigger.firing.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
   * @param service reads what is known of the atomic service
   */
  TriggerSurroundings of(
      List<StoredTrigger> triggers,
      TriggerRunFilter filter,
      int most,
      Supplier<? extends Service> service) {
    Facts facts = new FactsReading(visit, catalogues).of(triggers, filter, most, service);
    return new TriggerSurroundings(
        facts.conditions(),
        facts.lastDue(),
        facts.runs(),
        facts.retention(),
        facts.registered(),
        firings(triggers, facts));
  }

  private static Map<String, Firing> firings(List<StoredTrigger> triggers, Facts facts) {
    Judge judge = new Judge(facts);
    Map<String, Firing> firings = new HashMap<>();
    triggers.forEach(trigger -> firings.put(trigger.id(), judge.of(trigger)));
    return firings;
  }
}
