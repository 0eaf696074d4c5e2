package dev.pynmon.demo.invocation;

import dev.pynmon.demo.chance.Agenda;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.runner.Runner;
import dev.pynmon.demo.runner.Worker;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.task.Step;
import dev.pynmon.demo.value.Text;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.memory.store.MemoryApp;
import dev.pynmon.memory.store.RepairListener;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what happens into the store, in the order in which pynenc writes it. */
public final class Ledger {
  private final MemoryApp app;
  private final Agenda agenda;
  private final Consumer<Runnable> book;
  private final boolean past;

  private Ledger(MemoryApp app, Agenda agenda, Consumer<Runnable> book, boolean past) {
    this.app = app;
    this.agenda = agenda;
    this.book = book;
    this.past = past;
  }

  /** Writes at once. */
  static Ledger of(MemoryApp app, Agenda agenda) {
    return new Ledger(app, agenda, Runnable::run, false);
  }

  /**
   * Writes later, and nothing that is kept for an hour alone, since it is older.
   *
   * @param book takes each write, for whoever does them all in this order
   */
  static Ledger ofPast(MemoryApp app, Agenda agenda, Consumer<Runnable> book) {
    return new Ledger(app, agenda, book, true);
  }

  public void introduced(RunnerContext context) {
    Instant at = now();
    book.accept(() -> app.stateBackend().context(context, at));
  }

  /** The last sign of life of a runner or of one of its workers. */
  public void beat(Runner runner, Worker worker) {
    Heartbeat sign =
        new Heartbeat(
            worker.context().id(),
            Micros.instant(worker.created()),
            Micros.instant(runner.lastBeat(worker, agenda.now())),
            runner.context().id().equals(worker.context().id()),
            Optional.of(runner.plan().queues()),
            Optional.empty(),
            Optional.empty());
    book.accept(() -> app.orchestrator().heartbeat(sign));
  }

  void registered(Job job, Map<String, String> arguments) {
    Optional<InvocationId> parent = job.origin().parent().map(Job::id);
    Invocation invocation =
        new Invocation(
            job.id(),
            job.callKey(),
            job.kind().key(),
            Arguments.of(arguments),
            parent,
            job.origin().event(),
            job.workflow());
    HistoryEntry registration = entry(job, job.origin().by(), parent);
    book.accept(() -> app.register(invocation, registration));
  }

  void keepLarge(Text text) {
    Instant at = now();
    text.large().ifPresent(large -> keep(new DataReference(text.stored()), large, at));
  }

  private void keep(DataReference reference, String large, Instant at) {
    book.accept(() -> app.clientData().put(reference, large, at));
  }

  void changed(Job job, RunnerId who) {
    HistoryEntry entry = entry(job, who, Optional.empty());
    book.accept(() -> app.change(entry));
    if (job.status().isFinal()) {
      withId(job, app.orchestrator()::release);
    }
  }

  private HistoryEntry entry(Job job, RunnerId who, Optional<InvocationId> registeredBy) {
    Instant at = Micros.instant(agenda.stamp());
    return new HistoryEntry(
        job.id(), at, job.record(), Optional.of(who), registeredBy, Optional.empty());
  }

  private void withId(Job job, Consumer<InvocationId> write) {
    InvocationId id = job.id();
    book.accept(() -> write.accept(id));
  }

  public void pushed(Job job) {
    Instant at = Micros.instant(agenda.stamp());
    QueueName queue = job.queue();
    double priority = job.priority();
    withId(job, id -> app.broker().push(id, queue, priority, at));
  }

  /** Whether a message of it waits: somebody may have purged the broker, of the present. */
  public boolean isQueued(Job job) {
    return past || app.broker().has(job.id());
  }

  /** Tells this one what monitors do. */
  public void tell(RepairListener listener) {
    app.tell(listener);
  }

  public void popped(Job job) {
    withId(job, app.broker()::drop);
  }

  public void retried(Job job) {
    withId(job, app.orchestrator()::retried);
  }

  public void waits(Job waiter, List<Job> waited) {
    waited.stream()
        .map(Job::id)
        .forEach(each -> withId(waiter, id -> app.orchestrator().waits(id, each)));
  }

  /** What is written of workflows when an invocation begins to run (wire format, section 8). */
  public void began(Job job) {
    job.workflow().ifPresent(workflow -> began(job, workflow));
  }

  private void began(Job job, WorkflowIdentity workflow) {
    if (workflow.type().equals(job.kind().key())) {
      WorkflowRun run = new WorkflowRun(workflow.id(), workflow.type(), workflow.parent());
      book.accept(() -> app.stateBackend().workflowRun(run));
      workflow.parent().ifPresent(parent -> member(parent, workflow.id().definingInvocation()));
    } else {
      member(workflow.id(), job.id());
    }
  }

  private void member(WorkflowId workflow, InvocationId invocation) {
    book.accept(() -> app.stateBackend().subInvocation(workflow, invocation));
  }

  public void kept(Job job, Step.Keep value) {
    job.workflow()
        .ifPresent(
            workflow ->
                book.accept(
                    () ->
                        app.stateBackend()
                            .workflowValue(workflow.id(), value.key(), value.value())));
  }

  public void returned(Job job, String serialized) {
    Text text = Text.of(serialized);
    keepLarge(text);
    withId(job, id -> app.stateBackend().result(id, text.stored()));
  }

  public void raised(Job job, Failure failure) {
    Text details = Text.of(failure.details());
    keepLarge(details);
    String stored = failure.stored(details.stored());
    withId(job, id -> app.stateBackend().exception(id, stored));
  }

  public void emitted(Event event) {
    book.accept(() -> app.trigger().event(event));
  }

  /** What a trigger says, and upon what it starts its task. */
  public void defined(Trigger trigger, Condition condition) {
    book.accept(() -> app.trigger().trigger(trigger));
    book.accept(() -> app.trigger().condition(condition));
  }

  /** A condition about times was found due. */
  public void due(String condition, Instant at) {
    book.accept(() -> app.trigger().due(condition, at));
  }

  /** A run of a trigger was claimed, of which nothing came. */
  public void claimed(TriggerRunId run, Instant at) {
    book.accept(() -> app.trigger().claim(run, at));
  }

  /** A condition was met; it waits until it is used. */
  public void met(ValidCondition valid) {
    if (!past) {
      app.trigger().met(valid);
    }
  }

  public void used(String validCondition) {
    book.accept(() -> app.trigger().used(validCondition));
  }

  public void triggered(TriggerRun run) {
    book.accept(() -> app.trigger().run(run));
  }

  public void serviceRun(AtomicRun run) {
    if (!past) {
      app.orchestrator().serviceRun(run);
    }
  }

  public void removeServiceRuns(long before) {
    book.accept(() -> app.orchestrator().removeServiceRuns(Micros.instant(before)));
  }

  public void remove(Collection<InvocationId> gone) {
    List<InvocationId> all = List.copyOf(gone);
    book.accept(() -> app.remove(all));
  }

  public void removeOlderThan(long before) {
    app.removeOlderThan(Micros.instant(before));
  }

  private Instant now() {
    return Micros.instant(agenda.now());
  }
}
