package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.format.StatusConditionJson;
import dev.pynmon.format.StatusConditionJson.Verdict;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a task, held against the registration of an invocation (wire format, section
 * 9). What has no text any more is left out, as pynenc does.
 *
 * @param registration what is registered
 * @param ids the conditions
 * @param texts the texts of the first of them
 */
record MetConditions(
    Registration registration, List<String> ids, Reply<List<Optional<String>>> texts) {
  /** To be read once the batch was sent. */
  static MetConditions ask(Batch batch, Registration registration, List<String> ids) {
    List<String> keys =
        ids.stream()
            .limit(Registered.MAX_CONDITIONS)
            .map(id -> registration.keys().trigger("condition:" + id))
            .toList();
    return new MetConditions(registration, ids, batch.mget(keys));
  }

  /**
   * Notes those that are met, and tells how many and which cannot be told.
   *
   * @param namesZone whether times of contexts name their zone, as they do since pynenc 0.2.4
   */
  Registered note(Writes writes, boolean namesZone) {
    NewInvocation invocation = registration.invocation();
    int met = 0;
    int evaluated = texts.get().size();
    List<String> untold = new ArrayList<>();
    for (int i = 0; i < evaluated; i++) {
      String text = texts.get().get(i).orElse("{}");
      Verdict verdict = StatusConditionJson.read(text, invocation);
      if (verdict == Verdict.UNTOLD) {
        untold.add(ids.get(i));
      } else if (verdict == Verdict.MET) {
        String id = StatusConditionJson.validId(ids.get(i), invocation);
        writes.set(
            registration.keys().trigger("valid_condition:" + id),
            StatusConditionJson.valid(text, invocation, zone(invocation, namesZone)));
        met++;
      }
    }
    untold.addAll(ids.subList(evaluated, ids.size()));
    return new Registered(met, untold);
  }

  private static Optional<ZoneOffset> zone(NewInvocation invocation, boolean namesZone) {
    return namesZone
        ? Optional.empty()
        : Optional.of(ZoneId.systemDefault().getRules().getOffset(invocation.at()));
  }
}
