package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What triggers answer to a query. Of a damaged one the id alone is known.
 *
 * @param conditions knows what they wait for
 */
record TriggerFacts(Conditions conditions) {
  /** Of each, in their order: one call for each 1,000 conditions. */
  List<Facts> of(List<StoredTrigger> triggers) {
    Map<String, StoredCondition> known =
        Batches.ask(
            triggers.stream().flatMap(TriggerFacts::conditions).distinct().toList(),
            conditions::of);
    return triggers.stream().map(each -> of(each, known)).toList();
  }

  private static Stream<String> conditions(StoredTrigger trigger) {
    return trigger.readable().stream().flatMap(each -> each.conditions().stream());
  }

  private static Facts of(StoredTrigger trigger, Map<String, StoredCondition> known) {
    FactSheet sheet = new FactSheet().text(Field.TRIGGER, trigger.id());
    trigger
        .readable()
        .flatMap(Trigger::task)
        .map(TaskKey::value)
        .ifPresent(task -> sheet.text(Field.TASK, task));
    conditions(trigger)
        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .flatMap(stored -> stored.readable().stream())
        .forEach(condition -> add(condition.what(), sheet));
    return sheet;
  }

  private static void add(TaskCondition condition, FactSheet sheet) {
    switch (condition) {
      case TaskCondition.Event event ->
          sheet.text(Field.KIND, "event").text(Field.EVENT, event.code());
      case TaskCondition.Cron cron -> sheet.text(Field.KIND, "cron").words(cron.expression());
      case TaskCondition.Status _ -> sheet.text(Field.KIND, "status");
      case TaskCondition.Result _ -> sheet.text(Field.KIND, "result");
      case TaskCondition.Failure failure ->
          sheet.text(Field.KIND, "exception").words(failure.exceptions().toArray(String[]::new));
      case TaskCondition.Composite several -> several.parts().forEach(part -> add(part, sheet));
      case TaskCondition.Other other -> sheet.text(Field.KIND, other.kind());
    }
    condition.sources().map(TaskKey::value).forEach(sheet::words);
  }
}
