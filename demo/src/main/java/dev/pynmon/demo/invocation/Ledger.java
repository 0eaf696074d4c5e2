package dev.pynmon.demo.invocation;

import dev.pynmon.demo.chance.Agenda;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.runner.Runner;
import dev.pynmon.demo.runner.Worker;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.task.Step;
import dev.pynmon.demo.value.Text;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TriggerRunId;
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

/** Writes what happens into the store, in the order in which pynenc writes it. */
public final class Ledger {
  private final MemoryApp app;
  private final Agenda agenda;
  private final boolean past;

  /**
   * @param past whether it is so long ago that what is kept for an hour need not be written
   */
  Ledger(MemoryApp app, Agenda agenda, boolean past) {
    this.app = app;
    this.agenda = agenda;
    this.past = past;
  }

  public void introduced(RunnerContext context) {
    app.stateBackend().context(context, now());
  }

  /** The last sign of life of a runner or of one of its workers. */
  public void beat(Runner runner, Worker worker) {
    app.orchestrator()
        .heartbeat(
            new Heartbeat(
                worker.context().id(),
                Micros.instant(worker.created()),
                Micros.instant(runner.lastBeat(worker, agenda.now())),
                runner.context().id().equals(worker.context().id()),
                Optional.of(runner.plan().queues()),
                Optional.empty(),
                Optional.empty()));
  }

  void registered(Job job, Map<String, String> arguments) {
    Optional<InvocationId> parent = job.origin().parent().map(Job::id);
    app.register(
        new Invocation(
            job.id(),
            job.callKey(),
            job.kind().key(),
            Arguments.of(arguments),
            parent,
            job.origin().event(),
            job.workflow()),
        entry(job, job.origin().by(), parent));
  }

  void keepLarge(Text text) {
    text.large().ifPresent(large -> app.clientData().put(large, now()));
  }

  void changed(Job job, RunnerId who) {
    app.change(entry(job, who, Optional.empty()));
    if (job.status().isFinal()) {
      app.orchestrator().release(job.id());
    }
  }

  private HistoryEntry entry(Job job, RunnerId who, Optional<InvocationId> registeredBy) {
    Instant at = Micros.instant(agenda.stamp());
    return new HistoryEntry(
        job.id(), at, job.record(), Optional.of(who), registeredBy, Optional.empty());
  }

  public void pushed(Job job) {
    Instant at = Micros.instant(agenda.stamp());
    app.broker().push(job.id(), job.queue(), job.priority(), at);
  }

  /** Whether a message of it waits: somebody may have purged the broker. */
  public boolean isQueued(Job job) {
    return app.broker().has(job.id());
  }

  /** Tells this one what monitors do. */
  public void tell(RepairListener listener) {
    app.tell(listener);
  }

  public void popped(Job job) {
    app.broker().drop(job.id());
  }

  public void retried(Job job) {
    app.orchestrator().retried(job.id());
  }

  public void waits(Job waiter, List<Job> waited) {
    waited.forEach(each -> app.orchestrator().waits(waiter.id(), each.id()));
  }

  /** What is written of workflows when an invocation begins to run (wire format, section 8). */
  public void began(Job job) {
    job.workflow().ifPresent(workflow -> began(job, workflow));
  }

  private void began(Job job, WorkflowIdentity workflow) {
    if (workflow.type().equals(job.kind().key())) {
      app.stateBackend()
          .workflowRun(new WorkflowRun(workflow.id(), workflow.type(), workflow.parent()));
      workflow
          .parent()
          .ifPresent(
              parent ->
                  app.stateBackend().subInvocation(parent, workflow.id().definingInvocation()));
    } else {
      app.stateBackend().subInvocation(workflow.id(), job.id());
    }
  }

  public void kept(Job job, Step.Keep value) {
    job.workflow()
        .ifPresent(
            workflow ->
                app.stateBackend().workflowValue(workflow.id(), value.key(), value.value()));
  }

  public void returned(Job job, String serialized) {
    Text text = Text.of(serialized);
    keepLarge(text);
    app.stateBackend().result(job.id(), text.stored());
  }

  public void raised(Job job, Failure failure) {
    Text details = Text.of(failure.details());
    keepLarge(details);
    app.stateBackend().exception(job.id(), failure.stored(details.stored()));
  }

  public void emitted(Event event) {
    app.trigger().event(event);
  }

  /** What a trigger says, and upon what it starts its task. */
  public void defined(Trigger trigger, Condition condition) {
    app.trigger().trigger(trigger);
    app.trigger().condition(condition);
  }

  /** A condition about times was found due. */
  public void due(String condition, Instant at) {
    app.trigger().due(condition, at);
  }

  /** A run of a trigger was claimed, of which nothing came. */
  public void claimed(TriggerRunId run, Instant at) {
    app.trigger().claim(run, at);
  }

  /** A condition was met; it waits until it is used. */
  public void met(ValidCondition valid) {
    if (!past) {
      app.trigger().met(valid);
    }
  }

  public void used(String validCondition) {
    app.trigger().used(validCondition);
  }

  public void triggered(TriggerRun run) {
    app.trigger().run(run);
  }

  public void serviceRun(AtomicRun run) {
    if (!past) {
      app.orchestrator().serviceRun(run);
    }
  }

  public void removeServiceRuns(long before) {
    app.orchestrator().removeServiceRuns(Micros.instant(before));
  }

  public void remove(Collection<InvocationId> gone) {
    app.remove(gone);
  }

  public void removeOlderThan(long before) {
    app.removeOlderThan(Micros.instant(before));
  }

  private Instant now() {
    return Micros.instant(agenda.now());
  }
}
