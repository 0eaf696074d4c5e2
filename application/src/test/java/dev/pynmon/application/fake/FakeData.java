package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.StoredText;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** All that one application keeps, whatever store its components lie in. */
public final class FakeData {
  final FakeInvocations invocations = new FakeInvocations();
  final List<QueuedMessage> queue = new ArrayList<>();
  public QueueOrder queueOrder = QueueOrder.PRIORITY;
  final List<AtomicRun> atomicRuns = new ArrayList<>();
  final List<Heartbeat> heartbeats = new ArrayList<>();
  final Map<RunnerId, RunnerContext> contexts = new LinkedHashMap<>();
  final Map<InvocationId, List<InvocationId>> waitsFor = new LinkedHashMap<>();
  final List<Event> events = new ArrayList<>();
  final List<DamagedEvent> damagedEvents = new ArrayList<>();
  Optional<BackendFault> triggerFault = Optional.empty();
  final List<TriggerRun> triggerRuns = new ArrayList<>();
  final Map<String, StoredTrigger> triggers = new TreeMap<>();
  final Map<String, StoredCondition> conditions = new TreeMap<>();
  final Map<String, Instant> due = new TreeMap<>();
  final Map<String, StoredValidCondition> validConditions = new TreeMap<>();
  final Map<TriggerRunId, Instant> claims = new TreeMap<>();
  boolean keepsRuns = true;

  /** Whether all ids are looked at where some are searched by their beginnings. */
  boolean searchesAll = true;

  boolean findsAllEmitted = true;
  final Map<DataReference, StoredText> clientData = new LinkedHashMap<>();
  final Map<WorkflowId, Map<String, StoredText>> workflowData = new LinkedHashMap<>();
  Optional<Instant> searchedBackTo = Optional.empty();
  Optional<Instant> listedBackTo = Optional.empty();
  boolean looksForTasks;
  boolean listed = true;
  Instant waitingAsOf = Instant.MAX;
  final Map<Component, Long> entries = new EnumMap<>(Component.class);

  /** What purges of single invocations and of events took, from where. */
  public final List<String> removed = new ArrayList<>();

  boolean onlyRead;
  public final Set<InvocationId> indexed = new HashSet<>();
  boolean findsAllMessages = true;

  /** How the pynenc of its stores registers. */
  public Optional<String> problem = Optional.empty();

  public Dialect dialect = new Dialect(Workflows.AS_BEFORE, true);

  /** What was registered, part by part. */
  public final List<Written> registrations = new ArrayList<>();

  /** What the next attempts to register come to, instead of being done. */
  public final Deque<RegisterOutcome> outcomes = new ArrayDeque<>();

  /** The same of attempts to put something back. */
  public final Deque<RequeueOutcome> requeues = new ArrayDeque<>();

  final Deque<Function<Cursor, Feed>> feed = new ArrayDeque<>();

  /** Registers invocations, the oldest first. */
  public FakeData add(FakeInvocation... more) {
    List.of(more).forEach(invocations::add);
    return this;
  }

  /** The store has no index of ids: a search by them ends here. */
  public FakeData searchedBackTo(Instant moment) {
    searchedBackTo = Optional.of(moment);
    return this;
  }

  /** Lists of states end without an item, having been looked through as far as this. */
  public FakeData listedBackTo(Instant moment) {
    listedBackTo = Optional.of(moment);
    return this;
  }

  /** Of very many ids only some are searched. */
  public FakeData searchesNotAll() {
    searchesAll = false;
    return this;
  }

  /** Its tasks are still being looked for. */
  public FakeData looksForTasks() {
    looksForTasks = true;
    return this;
  }

  /** The lists that are made in the background are not there yet. */
  public FakeData listsNothingYet() {
    listed = false;
    return this;
  }

  /** So much can be purged of a component. */
  public FakeData entries(Component component, long number) {
    entries.put(component, number);
    return this;
  }

  /** How much can still be purged of it. */
  public long left(Component component) {
    return entries.getOrDefault(component, 0L);
  }

  /** Nothing of it can be changed. */
  public FakeData onlyRead() {
    onlyRead = true;
    return this;
  }

  /** The arguments of these are indexed. */
  public FakeData indexed(String... ids) {
    Arrays.stream(ids).map(InvocationId::new).forEach(indexed::add);
    return this;
  }

  /** More messages wait than are looked at. */
  public FakeData findsNotAllMessages() {
    findsAllMessages = false;
    return this;
  }

  /** Which invocations have a message, in which queue, with which priority. */
  public List<String> messages() {
    return queue.stream()
        .map(each -> each.invocation() + " " + each.queue() + " " + each.priority().orElse(0.0))
        .toList();
  }

  /** A runner took the message. */
  public void popped(String invocation) {
    queue.removeIf(each -> each.invocation().value().equals(invocation));
  }

  /** A runner began to run it. */
  public void changes(String invocation) {
    invocations.stream()
        .filter(each -> each.id.value().equals(invocation))
        .forEach(each -> each.was(KnownStatus.PENDING, 3_601));
  }

  /** No run of the atomic service is recorded any more. */
  public void forgetsAtomicRuns() {
    atomicRuns.clear();
  }

  /** Forgets all invocations. */
  public FakeData purge() {
    invocations.clear();
    return this;
  }

  /** What the change feed answers next; without it, that there is nothing new. */
  public FakeData feeds(Function<Cursor, Feed> answer) {
    feed.add(answer);
    return this;
  }

  /** The whole history of this invocation is new to the feed. */
  public FakeData feeds(FakeInvocation news) {
    return feeds(cursor -> new Feed.Entries(news.history(), cursor));
  }

  public FakeData queued(String queueName, String invocation) {
    queue.add(
        new QueuedMessage(
            new InvocationId(invocation),
            new QueueName(queueName),
            Optional.of(0.0),
            Optional.empty()));
    return this;
  }

  public FakeData heartbeat(String runner, Instant last, Optional<List<String>> queues) {
    heartbeats.add(
        new Heartbeat(
            new RunnerId(runner),
            last,
            last,
            true,
            queues.map(names -> names.stream().map(QueueName::new).toList()),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  /** A run of the atomic service; the oldest first. A store without any has no place for them. */
  public FakeData atomicRun(String id, String runner, Instant start, Optional<Instant> end) {
    String status = end.isPresent() ? "completed" : "running";
    atomicRuns.add(new AtomicRun(id, new RunnerId(runner), start, end, status, ""));
    return this;
  }

  /** An attempt that found another run going on. */
  public FakeData refused(String id, String by, Instant start) {
    atomicRuns.add(
        new AtomicRun(
            id,
            new RunnerId("other"),
            start,
            Optional.of(start),
            AtomicRun.BLOCKED,
            "prior_running:" + by));
    return this;
  }

  /** No runner is alive any more. */
  public FakeData withoutRunners() {
    heartbeats.clear();
    return this;
  }

  public FakeData context(String runner) {
    return contextOn("host", runner);
  }

  public FakeData contextOn(String host, String runner) {
    RunnerId id = new RunnerId(runner);
    contexts.put(
        id, new RunnerContext(id, "ThreadRunner", 1, host, 2, Optional.empty(), Optional.empty()));
    return this;
  }

  /** A worker of a runner that has a context. */
  public FakeData context(String worker, String runner) {
    RunnerId id = new RunnerId(worker);
    RunnerContext parent = Objects.requireNonNull(contexts.get(new RunnerId(runner)));
    contexts.put(
        id,
        new RunnerContext(
            id, "PPRWorker", 3, "host", 4, Optional.of(parent.id()), Optional.of(parent)));
    return this;
  }

  /** A worker that a {@code ProcessRunner}, which has a context, made for one invocation. */
  public FakeData workerOfOne(String worker, String runner, Instant last) {
    RunnerId id = new RunnerId(worker);
    RunnerContext parent = Objects.requireNonNull(contexts.get(new RunnerId(runner)));
    contexts.put(
        id,
        new RunnerContext(
            id,
            "ProcessRunnerWorker",
            1,
            "host",
            4,
            Optional.of(parent.id()),
            Optional.of(parent)));
    Optional<Instant> none = Optional.empty();
    heartbeats.add(new Heartbeat(id, last, last, false, Optional.empty(), none, none));
    return this;
  }

  public FakeData waiting(String waiter, String... waited) {
    waitsFor.put(new InvocationId(waiter), Arrays.stream(waited).map(InvocationId::new).toList());
    return this;
  }

  /** Events; a store without any, and without runs of triggers, has no place for them. */
  public FakeData event(Event... more) {
    events.addAll(List.of(more));
    return this;
  }

  /** An event of every window whose record cannot be read. */
  public FakeData damagedEvent(DamagedEvent event) {
    damagedEvents.add(event);
    return this;
  }

  /** The trigger store cannot tell what it holds. */
  public FakeData triggerFault(BackendFault fault) {
    triggerFault = Optional.of(fault);
    return this;
  }

  /** A store that is half upgraded: it has a place for events, none for runs of triggers. */
  public FakeData withoutRuns() {
    keepsRuns = false;
    return this;
  }

  /** There are too many events for all of them to be looked through for their emitters. */
  public FakeData looksThroughFewEvents() {
    findsAllEmitted = false;
    return this;
  }

  /** Runs of triggers. */
  public FakeData triggerRun(TriggerRun... more) {
    triggerRuns.addAll(List.of(more));
    return this;
  }

  /** Triggers that a runner wrote down. */
  public FakeData trigger(StoredTrigger... more) {
    List.of(more).forEach(each -> triggers.put(each.id(), each));
    return this;
  }

  /** Conditions that a runner wrote down. */
  public FakeData condition(StoredCondition... more) {
    List.of(more).forEach(each -> conditions.put(each.id(), each));
    return this;
  }

  /** When a condition was last found due. */
  public FakeData due(String condition, Instant at) {
    due.put(condition, at);
    return this;
  }

  /** Conditions that were met and not used up. */
  public FakeData valid(StoredValidCondition... more) {
    List.of(more).forEach(each -> validConditions.put(each.id(), each));
    return this;
  }

  /** A run of a trigger was claimed. */
  public FakeData claimed(TriggerRunId run, Instant at) {
    claims.put(run, at);
    return this;
  }

  public FakeData text(DataReference reference, String text) {
    clientData.put(reference, StoredText.whole(text));
    return this;
  }

  /** A value that a run keeps. */
  public FakeData keeps(String run, String key, String text) {
    workflowData
        .computeIfAbsent(new WorkflowId(run), _ -> new TreeMap<>())
        .put(key, StoredText.whole(text));
    return this;
  }

  /** What waits was looked for then; otherwise it is as it is now. */
  public FakeData waitingAsOf(Instant at) {
    waitingAsOf = at;
    return this;
  }

  /** A list that is made in the background. */
  <T> Snapshot<T> listed(T list) {
    return listed
        ? new Snapshot.Taken<>(list, FakeInvocation.START, true)
        : new Snapshot.NotYet<>(FakeInvocation.START);
  }
}
