package dev.pynmon.memory.store;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.scenario.Edge;
import dev.pynmon.testkit.scenario.StoredWorkflowDatum;
import dev.pynmon.testkit.scenario.SubInvocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Does the same random things to an application and to its naive likeness. */
final class RandomWriter {
  private static final List<QueueName> QUEUES =
      List.of(QueueName.DEFAULT, new QueueName("mail"), new QueueName("bulk"));

  private final Random random;
  private final TestClock clock;
  private final MemoryApp app;
  private final NaiveApp naive;
  private final List<InvocationId> known = new ArrayList<>();
  private final List<Runnable> actions =
      List.of(
          this::register,
          this::register,
          this::change,
          this::change,
          this::change,
          this::leaveResult,
          this::leaveException,
          this::push,
          this::pop,
          this::drop,
          this::waits,
          this::release,
          this::heartbeat,
          this::context,
          this::serviceRun,
          this::workflowRun,
          this::workflowValue,
          this::member,
          this::keepData,
          this::retry);
  private int number;

  RandomWriter(long seed, TestClock clock, MemoryApp app, NaiveApp naive) {
    this.random = new Random(seed);
    this.clock = clock;
    this.app = app;
    this.naive = naive;
  }

  /** One thing, a little after the one before. */
  void step() {
    clock.advance(Duration.ofMillis(random.nextInt(1, 2_000)));
    one(actions).run();
  }

  /** The old goes. */
  void removeOld(Duration age) {
    Instant moment = now().minus(age);
    app.removeOlderThan(moment);
    naive.removeOlderThan(moment);
  }

  /** Some that anybody knows go, whatever their status. */
  void removeSome() {
    List<InvocationId> gone = List.of(anyone(), anyone());
    app.remove(gone);
    gone.forEach(naive::remove);
  }

  void purge(Component component) {
    app.purge(component);
    if (component == Component.BROKER) {
      naive.messages.clear();
    } else if (component == Component.ORCHESTRATOR) {
      naive.states.clear();
      naive.edges.clear();
      naive.heartbeats.clear();
      naive.serviceRuns.clear();
    } else if (component == Component.STATE_BACKEND) {
      naive.records.clear();
      naive.history.clear();
      naive.results.clear();
      naive.exceptions.clear();
      naive.contexts.clear();
      naive.runs.clear();
      naive.members.clear();
      naive.values.clear();
    } else if (component == Component.CLIENT_DATA_STORE) {
      naive.data.clear();
    }
  }

  private void register() {
    InvocationId id = new InvocationId("%08x-%d".formatted(random.nextInt(), ++number));
    TaskKey task = new TaskKey("shop.task" + random.nextInt(5));
    Arguments arguments =
        random.nextBoolean() ? Arguments.NONE : Arguments.of(Map.of("x", text("argument")));
    Invocation invocation =
        new Invocation(
            id,
            CallKey.of(task, ArgumentsId.of(arguments.serialized())),
            task,
            arguments,
            known.isEmpty() || random.nextBoolean() ? Optional.empty() : Optional.of(anyone()),
            Optional.empty(),
            Optional.empty());
    HistoryEntry entry = entry(id, KnownStatus.REGISTERED);
    app.register(invocation, entry);
    naive.records.put(id, invocation);
    naive.states.put(id, new InvocationState(id, task, invocation.call(), entry.status(), 0));
    naive.history.add(entry);
    known.add(id);
  }

  private void change() {
    HistoryEntry entry = entry(anyone(), one(List.of(KnownStatus.values())));
    app.change(entry);
    naive.states.computeIfPresent(
        entry.invocation(),
        (id, old) ->
            new InvocationState(id, old.task(), old.call(), entry.status(), old.retries()));
    naive.history.add(entry);
  }

  private void retry() {
    InvocationId retried = anyone();
    app.orchestrator().retried(retried);
    naive.states.computeIfPresent(
        retried,
        (id, old) ->
            new InvocationState(id, old.task(), old.call(), old.status(), old.retries() + 1));
  }

  private void leaveResult() {
    InvocationId id = anyone();
    String text = text("result");
    app.stateBackend().result(id, text);
    naive.results.put(id, text);
  }

  private void leaveException() {
    InvocationId id = anyone();
    String text = "{\"error_data\": \"" + text("exception") + "\"}";
    app.stateBackend().exception(id, text);
    naive.exceptions.put(id, text);
  }

  private void push() {
    InvocationId id = anyone();
    QueueName queue = one(QUEUES);
    double priority = random.nextInt(-1, 2);
    app.broker().push(id, queue, priority, now());
    naive.messages.add(new QueuedMessage(id, queue, Optional.of(priority), Optional.of(now())));
  }

  private void pop() {
    QueueName queue = one(QUEUES);
    Optional<QueuedMessage> expected = NaiveReads.waiting(naive, queue).stream().findFirst();
    Optional<QueuedMessage> popped = app.broker().pop(queue);
    if (!popped.equals(expected)) {
      throw new AssertionError(popped + " came out of the queue, not " + expected);
    }
    expected.ifPresent(naive.messages::remove);
  }

  private void drop() {
    InvocationId id = anyone();
    app.broker().drop(id);
    naive.messages.removeIf(message -> message.invocation().equals(id));
  }

  private void waits() {
    Edge edge = new Edge(anyone(), anyone());
    app.orchestrator().waits(edge.waiter(), edge.waited());
    naive.edges.add(edge);
  }

  private void release() {
    InvocationId id = anyone();
    app.orchestrator().release(id);
    naive.edges.removeIf(edge -> edge.waited().equals(id));
  }

  private void heartbeat() {
    RunnerId id = runner();
    Instant created =
        Optional.ofNullable(naive.heartbeats.get(id)).map(Heartbeat::created).orElse(now());
    Heartbeat heartbeat =
        new Heartbeat(
            id, created, now(), true, Optional.of(QUEUES), Optional.empty(), Optional.empty());
    app.orchestrator().heartbeat(heartbeat);
    naive.heartbeats.put(id, heartbeat);
  }

  private void context() {
    RunnerId id = runner();
    Optional<RunnerId> parent = random.nextBoolean() ? Optional.of(runner()) : Optional.empty();
    RunnerContext context =
        new RunnerContext(id, "ThreadRunner", 1, "worker-1", 2, parent, Optional.empty());
    app.stateBackend().context(context, now());
    naive.contexts.put(id, context);
    naive.contextTimes.put(id, now());
  }

  private void serviceRun() {
    String id = "run-" + random.nextInt(20);
    Optional<AtomicRun> before = Optional.ofNullable(naive.serviceRuns.get(id));
    AtomicRun run =
        before
            .map(
                old ->
                    new AtomicRun(
                        id, old.runner(), old.start(), Optional.of(now()), "completed", ""))
            .orElseGet(() -> new AtomicRun(id, runner(), now(), Optional.empty(), "running", ""));
    app.orchestrator().serviceRun(run);
    naive.serviceRuns.put(id, run);
  }

  private void workflowRun() {
    WorkflowId id = new WorkflowId(anyone().value());
    WorkflowRun run =
        new WorkflowRun(id, new TaskKey("shop.flow" + random.nextInt(3)), Optional.empty());
    app.stateBackend().workflowRun(run);
    naive.runs.put(id, run);
  }

  private void workflowValue() {
    WorkflowId id = new WorkflowId(anyone().value());
    StoredWorkflowDatum datum =
        new StoredWorkflowDatum(id, "key" + random.nextInt(3), text("value"));
    app.stateBackend().workflowValue(id, datum.key(), datum.text());
    naive.values.put(id + " " + datum.key(), datum);
  }

  private void member() {
    SubInvocation sub = new SubInvocation(new WorkflowId(anyone().value()), anyone());
    app.stateBackend().subInvocation(sub.workflow(), sub.invocation());
    naive.members.add(sub);
  }

  private void keepData() {
    String text = "datum " + random.nextInt(40);
    DataReference reference = app.clientData().put(text, now());
    naive.data.remove(reference);
    naive.data.put(reference, text);
    naive.dataTimes.put(reference, now());
  }

  private HistoryEntry entry(InvocationId id, InvocationStatus status) {
    Optional<RunnerId> by = Optional.of(runner());
    return new HistoryEntry(
        id, now(), new StatusRecord(status, by, now()), by, Optional.empty(), Optional.empty());
  }

  /** A text that may lie in the client data store. */
  private String text(String what) {
    return random.nextInt(3) == 0
        ? DataReference.to("datum " + random.nextInt(40)).value()
        : '"' + what + random.nextInt(10) + '"';
  }

  /** Of the last hundred, or of those that are long gone. */
  private InvocationId anyone() {
    if (known.isEmpty()) {
      return new InvocationId("nobody");
    }
    int oldest = random.nextInt(10) == 0 ? 0 : Math.max(0, known.size() - 100);
    return known.get(random.nextInt(oldest, known.size()));
  }

  private RunnerId runner() {
    return new RunnerId("runner-" + random.nextInt(30));
  }

  private Instant now() {
    return clock.instant();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
