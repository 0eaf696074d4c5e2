package dev.pynmon.memory.store;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes invocations that are told apart by a number, and all that belongs to them. */
record NumberedInvocations(MemoryApp app) {
  static final TaskKey TASK = new TaskKey("shop.tasks.charge");

  /** A pattern takes longer than all else that is made of a life. */
  private static final int EIGHT_DIGITS = 100_000_000;

  static InvocationId id(int number) {
    return new InvocationId("i-" + String.valueOf(EIGHT_DIGITS + number).substring(1));
  }

  /** The number in an id. */
  static int number(InvocationId id) {
    return Integer.parseInt(id.value().substring(2));
  }

  void register(int number, Instant at) {
    register(number, TASK, Arguments.NONE, at);
  }

  void register(int number, TaskKey task, Arguments arguments, Instant at) {
    Invocation invocation =
        new Invocation(
            id(number),
            CallKey.of(task, ArgumentsId.of(arguments.serialized())),
            task,
            arguments,
            number % 2 == 0 ? Optional.empty() : Optional.of(id(number - 1)),
            Optional.empty(),
            Optional.empty());
    app.register(invocation, entry(number, KnownStatus.REGISTERED, at));
  }

  void change(int number, KnownStatus status, Instant at) {
    app.change(entry(number, status, at));
  }

  /** A whole life with a trace in every table, by a runner of its own. */
  void everything(int number, Instant at) {
    DataReference datum = app.clientData().put("\"value " + number + "\"", at);
    register(
        number, new TaskKey("shop.task" + number), Arguments.of(Map.of("x", datum.value())), at);
    app.broker().push(id(number), QueueName.DEFAULT, 0, at);
    app.orchestrator().waits(id(number), id(number - 1));
    app.orchestrator().heartbeat(heartbeat(number, at));
    app.orchestrator().serviceRun(serviceRun(number, at));
    app.stateBackend().context(context(number), at);
    app.stateBackend().workflowRun(run(number));
    app.stateBackend().workflowValue(workflow(number), "key", datum.value());
    app.stateBackend().subInvocation(workflow(number), id(number - 1));
    app.stateBackend().result(id(number), datum.value());
    app.stateBackend().exception(id(number), "{}");
    app.trigger().event(event(number, at));
    app.trigger().run(triggerRun(number, at));
    change(number, KnownStatus.SUCCESS, at);
  }

  private static Event event(int number, Instant at) {
    return new Event(
        event(number),
        "order.received",
        at,
        Arguments.NONE,
        new Emitter(Optional.of(id(number)), Optional.of(TASK), Optional.of(runner(number))),
        List.of(),
        List.of());
  }

  private static EventId event(int number) {
    return new EventId("e-" + number);
  }

  private static TriggerRun triggerRun(int number, Instant at) {
    return new TriggerRun(
        new TriggerRunId("t-" + number),
        "trigger",
        Optional.of(TASK),
        "and",
        Optional.of(id(number)),
        Optional.of(at),
        Optional.of(at),
        List.of(
            new Participant(
                "EventContext",
                Optional.empty(),
                Optional.empty(),
                Optional.of(event(number)),
                Optional.of(id(number - 1)),
                Optional.of(at),
                "")),
        TriggerRun.ServedBy.NOBODY);
  }

  private static HistoryEntry entry(int number, KnownStatus status, Instant at) {
    Optional<RunnerId> by = Optional.of(runner(number));
    return new HistoryEntry(
        id(number), at, new StatusRecord(status, by, at), by, Optional.empty(), Optional.empty());
  }

  private static RunnerId runner(int number) {
    return new RunnerId("r-" + number);
  }

  private static WorkflowId workflow(int number) {
    return new WorkflowId(id(number).value());
  }

  private static WorkflowRun run(int number) {
    return new WorkflowRun(
        workflow(number), new TaskKey("shop.flow" + number), Optional.of(workflow(number - 1)));
  }

  private static Heartbeat heartbeat(int number, Instant at) {
    return new Heartbeat(
        runner(number),
        at,
        at,
        true,
        Optional.of(List.of(QueueName.DEFAULT)),
        Optional.empty(),
        Optional.empty());
  }

  private static AtomicRun serviceRun(int number, Instant at) {
    return new AtomicRun("s-" + number, runner(number), at, Optional.of(at), "completed", "");
  }

  private static RunnerContext context(int number) {
    return new RunnerContext(
        runner(number), "ProcessRunner", 1, "worker-1", 2, Optional.empty(), Optional.empty());
  }
}
