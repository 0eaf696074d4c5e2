package dev.pynmon.application.service.trigger;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What runs of triggers answer to a query; of a damaged one the id alone is known. */
final class RunFacts {
  private RunFacts() {}

  /**
   * Of each, in their order.
   *
   * @param states of what they started, as far as these were read
   */
  static List<Facts> of(List<StoredTriggerRun> runs, Map<InvocationId, InvocationStatus> states) {
    return runs.stream().map(run -> of(run, states)).toList();
  }

  private static Facts of(StoredTriggerRun stored, Map<InvocationId, InvocationStatus> states) {
    FactSheet sheet = new FactSheet().text(Field.ID, stored.id().value());
    stored.readable().ifPresent(run -> add(run, sheet));
    stored
        .readable()
        .flatMap(TriggerRun::started)
        .flatMap(id -> Optional.ofNullable(states.get(id)))
        .ifPresent(status -> sheet.text(Field.STATUS, status.value()));
    return sheet;
  }

  private static void add(TriggerRun run, FactSheet sheet) {
    sheet
        .text(Field.ID, run.started().map(InvocationId::value))
        .text(Field.TRIGGER, run.trigger())
        .text(Field.TASK, run.task().map(TaskKey::value))
        .text(Field.RUNNER, run.service().runner().map(RunnerId::value));
    run.executedAt().ifPresent(at -> sheet.moment(Field.EXECUTED, at));
    run.participants()
        .forEach(
            one ->
                sheet
                    .text(Field.KIND, one.kind().name().toLowerCase(Locale.ROOT))
                    .text(Field.EVENT, one.event().map(EventId::value))
                    .text(Field.EVENT, one.code()));
  }
}
