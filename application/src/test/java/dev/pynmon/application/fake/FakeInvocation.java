package dev.pynmon.application.fake;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invocation as both components know it, unless a test says otherwise. */
public final class FakeInvocation {
  public static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  final InvocationId id;
  private TaskKey task = new TaskKey("shop.charge");
  private final List<HistoryEntry> history = new ArrayList<>();
  private StatusRecord status = new StatusRecord(KnownStatus.REGISTERED, Optional.empty(), START);
  private Arguments arguments = Arguments.NONE;
  private Optional<CallKey> call = Optional.empty();
  private Optional<InvocationId> parent = Optional.empty();
  private Optional<EventId> parentEvent = Optional.empty();
  private Optional<WorkflowIdentity> workflow = Optional.empty();
  private Outcome outcome = Outcome.NONE;
  boolean inOrchestrator = true;
  boolean recorded = true;
  private boolean damaged;
  private boolean stateLostTask;

  private FakeInvocation(String id) {
    this.id = new InvocationId(id);
  }

  public static FakeInvocation anInvocation(String id) {
    return new FakeInvocation(id);
  }

  public FakeInvocation of(String newTask) {
    task = new TaskKey(newTask);
    return this;
  }

  /** Changes the status, this many seconds after the start of all time. */
  public FakeInvocation was(InvocationStatus newStatus, int second, String runner) {
    Instant at = START.plusSeconds(second);
    Optional<RunnerId> who = Optional.of(new RunnerId(runner));
    status = new StatusRecord(newStatus, who, at);
    history.add(new HistoryEntry(id, at, status, who, Optional.empty(), Optional.empty()));
    return this;
  }

  /** Its last entry cannot be read but for time and status. */
  public FakeInvocation damagedEntry() {
    HistoryEntry last = history.removeLast();
    history.add(
        new HistoryEntry(
            id,
            last.at(),
            last.status(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Damage("no JSON", "{"))));
    return this;
  }

  /** The history of its last change is not written yet. */
  public FakeInvocation entryNotWritten() {
    history.removeLast();
    return this;
  }

  public FakeInvocation was(InvocationStatus newStatus, int second) {
    return was(newStatus, second, "runner-1");
  }

  /** The entry of its newest status was made so much later. */
  public FakeInvocation recordedAfter(Duration later) {
    HistoryEntry last = history.removeLast();
    history.add(
        new HistoryEntry(
            id,
            last.at().plus(later),
            last.status(),
            last.runnerContext(),
            last.registeredBy(),
            last.damage()));
    return this;
  }

  /** Its first entry names who registered it. */
  public FakeInvocation registeredBy(String caller) {
    HistoryEntry first = history.removeFirst();
    history.addFirst(
        new HistoryEntry(
            id,
            first.at(),
            first.status(),
            first.runnerContext(),
            Optional.of(new InvocationId(caller)),
            first.damage()));
    return this;
  }

  public FakeInvocation with(Map<String, String> serialized) {
    arguments = Arguments.of(serialized);
    return this;
  }

  /** Its call, whatever its arguments. */
  public FakeInvocation calling(CallKey newCall) {
    call = Optional.of(newCall);
    return this;
  }

  public FakeInvocation childOf(String newParent) {
    parent = Optional.of(new InvocationId(newParent));
    return this;
  }

  public FakeInvocation startedByEvent(String event) {
    parentEvent = Optional.of(new EventId(event));
    return this;
  }

  public FakeInvocation inWorkflow(String workflowId, String type) {
    workflow =
        Optional.of(
            new WorkflowIdentity(new WorkflowId(workflowId), new TaskKey(type), Optional.empty()));
    return this;
  }

  /** It defines a workflow of its own, perhaps inside another. */
  public FakeInvocation definingWorkflow(String... parents) {
    workflow =
        Optional.of(
            new WorkflowIdentity(
                new WorkflowId(id.value()),
                task,
                Arrays.stream(parents).map(WorkflowId::new).findFirst()));
    return this;
  }

  public FakeInvocation returned(String text) {
    outcome = new Outcome(Optional.of(StoredText.whole(text)), Optional.empty());
    return this;
  }

  public FakeInvocation raised(String text) {
    outcome = new Outcome(Optional.empty(), Optional.of(StoredText.whole(text)));
    return this;
  }

  public FakeInvocation unknownToOrchestrator() {
    inOrchestrator = false;
    return this;
  }

  public FakeInvocation unknownToStateBackend() {
    recorded = false;
    history.clear();
    return this;
  }

  public FakeInvocation damaged() {
    damaged = true;
    return this;
  }

  /** As where only the time of its registration is left in the orchestrator. */
  public FakeInvocation taskLostInOrchestrator() {
    stateLostTask = true;
    return this;
  }

  private CallKey call() {
    return call.orElseGet(() -> CallKey.of(task, ArgumentsId.NONE));
  }

  Map<String, String> arguments() {
    return arguments.serialized();
  }

  InvocationState state() {
    return stateLostTask
        ? new InvocationState(id, new TaskKey(""), new CallKey(""), status, 0)
        : new InvocationState(id, task, call(), status, 0);
  }

  StoredInvocation record() {
    return damaged
        ? new DamagedInvocation(id, new Damage("no JSON", "{"))
        : new Invocation(id, call(), task, arguments, parent, parentEvent, workflow);
  }

  Optional<InvocationId> parent() {
    return parent;
  }

  public List<HistoryEntry> history() {
    return history;
  }

  Outcome outcome() {
    return outcome;
  }
}
