package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.memory.orchestrator.MemoryArgumentIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers one invocation. For who holds the lock of its application. */
final class Registering {
  private final MemoryApp app;
  private final Tables tables;
  private final NewInvocation invocation;
  private final Set<Component> parts;
  private final InvocationId id;
  private final TaskKey task;

  Registering(MemoryApp app, NewInvocation invocation, Set<Component> parts) {
    this.app = app;
    this.tables = app.tables();
    this.invocation = invocation;
    this.parts = parts;
    this.id = invocation.id();
    this.task = invocation.call().task();
  }

  /** Looks whether it may be, and writes it. */
  RegisterOutcome register(Optional<OnlyOne> onlyOne) {
    return objection().or(() -> existing(onlyOne)).orElseGet(this::write);
  }

  private Optional<RegisterOutcome> objection() {
    if (isIn(Component.STATE_BACKEND) && !tables.records().has(invocation.original())) {
      return Optional.of(new RegisterOutcome.OriginalGone());
    }
    if (isTaken()) {
      return Optional.of(new RegisterOutcome.IdTaken());
    }
    return invocation.arguments().references().stream()
        .filter(reference -> isIn(Component.CLIENT_DATA_STORE) && !tables.values().has(reference))
        .<RegisterOutcome>map(RegisterOutcome.ArgumentGone::new)
        .findFirst();
  }

  private boolean isTaken() {
    return isIn(Component.STATE_BACKEND) && tables.records().has(id)
        || isIn(Component.ORCHESTRATOR) && tables.invocations().state(id).isPresent();
  }

  private Optional<RegisterOutcome> existing(Optional<OnlyOne> onlyOne) {
    return onlyOne
        .filter(_ -> isIn(Component.ORCHESTRATOR))
        .flatMap(
            one -> MemoryArgumentIndex.registered(tables.invocations(), task, one, this::counts))
        .map(RegisterOutcome.Existing::new);
  }

  /** For one without a record pynenc registers another. */
  private boolean counts(InvocationId registered) {
    return !isIn(Component.STATE_BACKEND) || tables.records().has(registered);
  }

  private RegisterOutcome write() {
    StatusRecord registered =
        new StatusRecord(
            KnownStatus.REGISTERED, Optional.of(invocation.registrar().id()), invocation.at());
    if (isIn(Component.STATE_BACKEND)) {
      app.stateBackend().record(record());
    }
    if (isIn(Component.ORCHESTRATOR)) {
      app.orchestrator().put(new InvocationState(id, task, invocation.call(), registered, 0));
      index();
    }
    if (isIn(Component.STATE_BACKEND)) {
      app.stateBackend().context(invocation.registrar(), invocation.at());
      app.stateBackend().history(entry(registered));
    }
    if (isIn(Component.BROKER)) {
      app.broker().push(id, invocation.queue(), invocation.priority(), invocation.at());
      app.listener().registered(invocation);
    }
    return new RegisterOutcome.Registered(0, List.of());
  }

  private void index() {
    if (invocation.isIndexed()) {
      app.orchestrator().index(id, invocation.arguments().serialized());
    }
  }

  private Invocation record() {
    boolean startsWorkflow = invocation.startsWorkflow() || app.release().everyRootIsWorkflow();
    WorkflowIdentity own = new WorkflowIdentity(new WorkflowId(id.value()), task, Optional.empty());
    return new Invocation(
        id,
        invocation.call(),
        task,
        invocation.arguments(),
        Optional.empty(),
        Optional.empty(),
        startsWorkflow ? Optional.of(own) : Optional.empty());
  }

  private HistoryEntry entry(StatusRecord registered) {
    return new HistoryEntry(
        id,
        invocation.at(),
        registered,
        Optional.of(invocation.registrar().id()),
        Optional.empty(),
        Optional.empty());
  }

  private boolean isIn(Component component) {
    return parts.contains(component);
  }
}
