package dev.pynmon.redis.rerun;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.RegistrationJson;
import dev.pynmon.redis.invocation.HistoryMember;
import dev.pynmon.redis.key.AppKeys;

/**
 * What pynenc writes of an invocation that it registers, without conditions and message, in its
 * order (wire format, section 11.3).
 */
final class RegistrationWrites {
  private final Registration registration;
  private final NewInvocation invocation;
  private final AppKeys keys;
  private final String id;
  private final double at;
  private final Writes writes = new Writes();

  private RegistrationWrites(Registration registration) {
    this.registration = registration;
    this.invocation = registration.invocation();
    this.keys = registration.keys();
    this.id = registration.id();
    this.at = PythonTime.toUnixSeconds(invocation.at());
  }

  static Writes of(Registration registration, RecordForm form) {
    RegistrationWrites all = new RegistrationWrites(registration);
    if (registration.has(Component.STATE_BACKEND)) {
      all.addRecord(form.knowsEvents());
    }
    if (registration.has(Component.ORCHESTRATOR)) {
      all.addStatus();
    }
    if (registration.has(Component.STATE_BACKEND)) {
      all.addContext();
      all.addHistory();
    }
    if (registration.has(Component.ORCHESTRATOR) && registration.invocation().isIndexed()) {
      all.addArguments();
    }
    return all.writes;
  }

  /** Before pynenc 0.3 everything began a workflow. */
  private void addRecord(boolean knowsEvents) {
    boolean startsWorkflow = !knowsEvents || invocation.startsWorkflow();
    writes.set(
        registration.record(), RegistrationJson.record(invocation, knowsEvents, startsWorkflow));
    if (startsWorkflow) {
      writes.addToSet(keys.stateBackend("workflow:invocations:" + id), id);
      writes.addToSet(keys.stateBackend("workflow:type_invocations:" + registration.task()), id);
    }
  }

  private void addStatus() {
    String task = registration.task().value();
    writes.addToSet(keys.orchestrator("task:" + task), id);
    writes.addToSet(keys.orchestrator("call_to_invocation:" + invocation.call()), id);
    writes.set(keys.orchestrator("invocation_to_call:" + id), invocation.call().value());
    writes.addToSet(keys.orchestrator("status:" + KnownStatus.REGISTERED.value()), id);
    writes.set(registration.status(), RegistrationJson.status(invocation));
    writes.set(keys.orchestrator("invocation_retries:" + id), "0");
    writes.addToSorted(keys.orchestrator("all_invocations_by_time"), at, id);
    writes.addToSorted(keys.orchestrator("task_invocations_by_time:" + task), at, id);
  }

  private void addContext() {
    writes.set(
        keys.stateBackend("runner_context:" + invocation.registrar().id()),
        RegistrationJson.context(invocation.registrar()));
  }

  private void addHistory() {
    String entry = RegistrationJson.history(invocation);
    writes.push(keys.stateBackend("history:" + id), entry);
    String member = HistoryMember.of(invocation.id(), invocation.at(), entry);
    writes.addToSorted(keys.stateBackend("history_by_timestamp"), at, member);
  }

  private void addArguments() {
    String beginning = "task:" + registration.task() + ":arg:";
    invocation
        .arguments()
        .serialized()
        .forEach(
            (name, value) ->
                writes.addToSet(keys.orchestrator(beginning + name + ":val:" + value), id));
  }
}
