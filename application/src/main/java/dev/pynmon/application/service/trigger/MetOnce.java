package dev.pynmon.application.service.trigger;

import dev.pynmon.application.port.in.trigger.ValidConditionDetail;
import dev.pynmon.application.port.in.trigger.ValidConditionDetail.Used;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a condition that was met.
 *
 * @param asOf when this is read
 * @param store the trigger store
 */
record MetOnce(Instant asOf, TriggerStore store) {
  private static final int MAX_RUNS = 1;

  /** Nothing where it neither waits nor a run tells of it. Three calls at most. */
  Optional<ValidConditionDetail> of(String id) {
    Optional<StoredValidCondition> live =
        Optional.ofNullable(store.validConditions().of(List.of(id)).get(id));
    Optional<Used> used =
        store.validConditions().thatUsed(id, MAX_RUNS).items().stream()
            .flatMap(run -> run.readable().stream())
            .flatMap(run -> used(run, id).stream())
            .findFirst();
    return live.isEmpty() && used.isEmpty()
        ? Optional.empty()
        : Optional.of(new ValidConditionDetail(asOf, id, live, condition(live, used), used));
  }

  private static Optional<Used> used(TriggerRun run, String id) {
    return run.participants().stream()
        .filter(one -> one.validCondition().filter(id::equals).isPresent())
        .findFirst()
        .map(one -> new Used(run, one));
  }

  private Optional<StoredCondition> condition(
      Optional<StoredValidCondition> live, Optional<Used> used) {
    return live.flatMap(StoredValidCondition::readable)
        .map(ValidCondition::condition)
        .or(
            () ->
                used.flatMap(each -> each.participant().condition())
                    .flatMap(
                        condition ->
                            Optional.ofNullable(
                                store.conditions().of(List.of(condition)).get(condition))));
  }
}
