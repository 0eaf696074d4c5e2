package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRole;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invocation and its changes so far. It is registered a little after the one made before it, and
 * reads like a sentence: {@code anInvocation().of("shop.tasks.charge").withArgument("order",
 * "3").failed("ValueError", "no such order")}.
 */
public final class AnInvocation {
  private final InvocationId id;
  private final Map<String, String> arguments = new LinkedHashMap<>();
  private final WrittenChanges changes;
  private final Places places = new Places();
  private TaskKey task = new TaskKey("shop.tasks.charge");
  private Optional<String> argumentsText = Optional.empty();
  private Optional<AnInvocation> parent = Optional.empty();
  private Optional<EventId> event = Optional.empty();
  private Optional<WorkflowIdentity> workflow = Optional.empty();
  private Optional<String> result = Optional.empty();
  private Optional<String> exception = Optional.empty();
  private int retries;
  private boolean indexed;

  private AnInvocation(InvocationId id) {
    this.id = id;
    this.changes = new WrittenChanges(id);
  }

  /** A registered invocation of {@code shop.tasks.charge} without arguments. */
  public static AnInvocation anInvocation() {
    return anInvocationWithId(Unique.id("invocation"));
  }

  /** The same with this id. */
  public static AnInvocation anInvocationWithId(String id) {
    return new AnInvocation(new InvocationId(id));
  }

  /** Its task. */
  public AnInvocation of(String taskKey) {
    task = new TaskKey(taskKey);
    return this;
  }

  /** One argument more. */
  public AnInvocation withArgument(String name, String serialized) {
    arguments.put(name, serialized);
    return this;
  }

  /** What is stored in place of its arguments, damaged or not. */
  public AnInvocation withArgumentsText(String text) {
    argumentsText = Optional.of(text);
    return this;
  }

  /** Its arguments are indexed: its task has some concurrency control. */
  public AnInvocation indexed() {
    indexed = true;
    return this;
  }

  /** The invocation that made the call. */
  public AnInvocation calledBy(AnInvocation caller) {
    parent = Optional.of(caller);
    changes.registeredBy(caller.id);
    return this;
  }

  /** The event that started it. */
  public AnInvocation startedByEvent(String eventId) {
    event = Optional.of(new EventId(eventId));
    return this;
  }

  /** It defines a workflow, inside its caller's when that belongs to one. */
  public AnInvocation definingWorkflow() {
    Optional<WorkflowId> outer = parent.flatMap(AnInvocation::workflow).map(WorkflowIdentity::id);
    workflow = Optional.of(new WorkflowIdentity(new WorkflowId(id.value()), task, outer));
    return this;
  }

  /** It belongs to the same workflow as this one. */
  public AnInvocation inWorkflowOf(AnInvocation other) {
    workflow = other.workflow;
    return this;
  }

  /** When it was registered. */
  public AnInvocation registeredAt(Instant moment) {
    changes.beginAt(moment);
    return this;
  }

  /** Who does what follows. */
  public AnInvocation by(ARunner runner) {
    changes.by(runner.id());
    return this;
  }

  /** How long after the last change the next one follows. */
  public AnInvocation after(Duration delay) {
    changes.after(delay);
    return this;
  }

  /** When the next change follows; may be earlier than the last, as in a damaged store. */
  public AnInvocation at(Instant moment) {
    changes.at(moment);
    return this;
  }

  /** Its next status. */
  public AnInvocation then(InvocationStatus status) {
    changes.then(status);
    return this;
  }

  /** A runner took it. */
  public AnInvocation pending() {
    return then(KnownStatus.PENDING);
  }

  /** A runner took it and runs it. */
  public AnInvocation running() {
    return pending().then(KnownStatus.RUNNING);
  }

  /** It ran and gave this serialized result. */
  public AnInvocation succeeded(String serialized) {
    return running().withResult(serialized).then(KnownStatus.SUCCESS);
  }

  /** It ran and raised this. */
  public AnInvocation failed(String type, String message) {
    return running().withException(PynencText.exception(type, message)).then(KnownStatus.FAILED);
  }

  /** It ran and waits to be tried again. */
  public AnInvocation retrying() {
    retries++;
    return running().then(KnownStatus.RETRY);
  }

  /** A result is stored, whatever the status says. */
  public AnInvocation withResult(String serialized) {
    result = Optional.of(serialized);
    return this;
  }

  /** This text is stored as its exception. */
  public AnInvocation withException(String text) {
    exception = Optional.of(text);
    return this;
  }

  /** What is stored in place of the JSON of its newest history entry. */
  public AnInvocation withHistoryText(String text) {
    changes.breakLast(text);
    return this;
  }

  /** The orchestrator does not know it, as after a purge. */
  public AnInvocation unknownToOrchestrator() {
    places.leaveOrchestrator();
    return this;
  }

  /** The state backend knows nothing of it, as after a purge. */
  public AnInvocation unknownToStateBackend() {
    places.leaveStateBackend();
    return this;
  }

  /** It has no record, though perhaps a history. */
  public AnInvocation withoutRecord() {
    places.leaveRecords();
    return this;
  }

  /** It has no history, though perhaps a record. */
  public AnInvocation withoutHistory() {
    places.leaveHistory();
    return this;
  }

  /** Its id. */
  public InvocationId id() {
    return id;
  }

  /** Its task. */
  public TaskKey task() {
    return task;
  }

  /** Its call. */
  public CallKey call() {
    return CallKey.of(task, ArgumentsId.of(arguments));
  }

  /** Its workflow. */
  public Optional<WorkflowIdentity> workflow() {
    return workflow;
  }

  /** Which parts of the store know it. */
  public Places places() {
    return places;
  }

  /** What the orchestrator answers. */
  public InvocationState state() {
    return new InvocationState(id, task, call(), changes.last().status(), retries);
  }

  /** What the state backend answers, given that the arguments are not damaged. */
  public Invocation stored() {
    return new Invocation(
        id, call(), task, Arguments.of(arguments), parent.map(AnInvocation::id), event, workflow);
  }

  /** Its arguments where they are indexed: name to serialized text. */
  public Map<String, String> indexedArguments() {
    return indexed ? Map.copyOf(arguments) : Map.of();
  }

  /** The text that is stored as its arguments. */
  public String argumentsText() {
    return argumentsText.orElseGet(() -> PynencText.arguments(arguments));
  }

  /** What it left behind. */
  public Outcome outcome() {
    return new Outcome(result.map(StoredText::whole), exception.map(StoredText::whole));
  }

  /** Its history in the order in which it happened. */
  public List<HistoryEntry> history() {
    return changes.entries().stream().map(StoredEntry::entry).toList();
  }

  /** Its history with what is stored of it. */
  public List<StoredEntry> storedHistory() {
    return changes.entries();
  }

  /** Its newest change. */
  public HistoryEntry lastChange() {
    return changes.last();
  }

  /** When it was registered. */
  public Instant registeredAt() {
    return changes.entries().getFirst().entry().status().at();
  }

  /** True when its workflow is its own. */
  public boolean definesWorkflow() {
    return WorkflowRole.of(id, workflow) == WorkflowRole.ROOT;
  }

  /** True when it began to run, which is when its workflow is written. */
  public boolean ran() {
    return history().stream().anyMatch(entry -> entry.status().status() == KnownStatus.RUNNING);
  }
}
