package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.ArgumentGone;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.IdTaken;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.OriginalGone;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.domain.app.Component;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must hold before an invocation is registered, as it was found.
 *
 * @param registration what is to be registered
 * @param form of the original's record
 * @param types of the keys that are read
 * @param taken the keys that a new id has none of
 * @param times when the id was registered, if ever
 * @param conditions the ids of what watches the task
 */
record Look(
    Registration registration,
    RecordForm form,
    KeyTypes types,
    List<String> taken,
    Reply<List<Optional<Double>>> times,
    Reply<List<String>> conditions) {
  /** One round trip. */
  static Look at(Session session, Registration registration) {
    Batch batch = session.batch();
    KeyTypes types = new KeyTypes(batch);
    List<String> taken = new ArrayList<>();
    if (registration.has(Component.STATE_BACKEND)) {
      types.expect(registration.original(), "string");
      taken.add(registration.record());
      taken.add(registration.keys().stateBackend("history:" + registration.id()));
    }
    if (registration.has(Component.ORCHESTRATOR)) {
      taken.add(registration.status());
      taken.add(registration.keys().orchestrator("invocation_to_call:" + registration.id()));
    }
    if (registration.has(Component.TRIGGER)) {
      types.expect(registration.conditions(), "set");
    }
    taken.forEach(each -> types.expect(each, "string"));
    registration.references().forEach(each -> types.expect(registration.value(each), "string"));
    Look look = ask(batch, registration, types, taken);
    batch.send();
    return look;
  }

  private static Look ask(
      Batch batch, Registration registration, KeyTypes types, List<String> taken) {
    return new Look(
        registration,
        RecordForm.ask(batch, registration.app(), registration.invocation().original()),
        types,
        taken,
        batch.zmscore(
            registration.keys().orchestrator("all_invocations_by_time"),
            List.of(registration.id())),
        batch.members(registration.conditions(), Registered.MAX_NAMED));
  }

  /** Why nothing is written. */
  Optional<RegisterOutcome> refusal() {
    if (registration.has(Component.STATE_BACKEND) && !types.isThere(registration.original())) {
      return Optional.of(new OriginalGone());
    }
    return argumentGone().or(() -> isTaken() ? Optional.of(new IdTaken()) : Optional.empty());
  }

  private Optional<RegisterOutcome> argumentGone() {
    return registration.references().stream()
        .filter(each -> !types.isThere(registration.value(each)))
        .map(each -> (RegisterOutcome) new ArgumentGone(each))
        .findFirst();
  }

  private boolean isTaken() {
    boolean wasRegistered =
        registration.has(Component.ORCHESTRATOR)
            && times.ofRightType().filter(each -> each.getFirst().isPresent()).isPresent();
    return wasRegistered || taken.stream().anyMatch(types::isThere);
  }

  /** Whether what is read is what pynenc writes there. */
  boolean isReadable() {
    return types.areRight();
  }

  /** What watches the task. */
  List<String> conditionIds() {
    return registration.has(Component.TRIGGER)
        ? conditions.get().stream().sorted().toList()
        : List.of();
  }
}
