package dev.pynmon.demo.invocation;

import dev.pynmon.demo.runner.Turn;
import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.task.TaskKind;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.util.Optional;

/** An invocation that has not ended yet. */
public final class Job {
  private final InvocationId id;
  private final Call call;
  private final CallKey callKey;
  private final Origin origin;
  private final Optional<WorkflowIdentity> workflow;
  private final Family family;
  private QueueName queue;
  private double priority;
  private StatusRecord record;
  private int retries;
  private int attempt;
  private long notBefore;
  private Optional<Failure> failure = Optional.empty();
  private Optional<Turn> turn = Optional.empty();

  /**
   * @param record its registration
   */
  Job(
      InvocationId id,
      Call call,
      CallKey callKey,
      Origin origin,
      Family family,
      StatusRecord record) {
    this.id = id;
    this.call = call;
    this.callKey = callKey;
    this.origin = origin;
    this.family = family;
    this.record = record;
    this.queue = call.kind().queue();
    this.priority = call.kind().priority();
    this.workflow = workflow(id, call.kind(), origin.parent().flatMap(Job::workflow));
  }

  /** Whose workflow it belongs to: its own, or its caller's (wire format, section 8). */
  private static Optional<WorkflowIdentity> workflow(
      InvocationId id, TaskKind kind, Optional<WorkflowIdentity> caller) {
    return kind.workflow()
        ? Optional.of(
            new WorkflowIdentity(
                new WorkflowId(id.value()), kind.key(), caller.map(WorkflowIdentity::id)))
        : caller;
  }

  public InvocationId id() {
    return id;
  }

  public Call call() {
    return call;
  }

  public TaskKind kind() {
    return call.kind();
  }

  /** The queue that it waits in. */
  public QueueName queue() {
    return queue;
  }

  /** Its priority there. */
  public double priority() {
    return priority;
  }

  /** Somebody put it elsewhere. */
  public void moved(QueueName to, double urgency) {
    queue = to;
    priority = urgency;
  }

  CallKey callKey() {
    return callKey;
  }

  Origin origin() {
    return origin;
  }

  Optional<WorkflowIdentity> workflow() {
    return workflow;
  }

  public Family family() {
    return family;
  }

  public StatusRecord record() {
    return record;
  }

  InvocationStatus status() {
    return record.status();
  }

  public boolean is(KnownStatus status) {
    return record.status() == status;
  }

  void changed(StatusRecord next) {
    record = next;
  }

  public int retries() {
    return retries;
  }

  public void retried() {
    retries++;
  }

  /** What it failed with. */
  public Optional<Failure> failure() {
    return failure;
  }

  public void failed(Failure last) {
    failure = Optional.of(last);
  }

  /** Which attempt is under way: what an earlier one had planned no longer happens. */
  public int attempt() {
    return attempt;
  }

  /** Its worker is gone; what it had planned no longer happens. */
  public void strand() {
    attempt++;
  }

  /** When a runner may look at its message again. */
  public long notBefore() {
    return notBefore;
  }

  public void postpone(long until) {
    notBefore = until;
  }

  /** Where it runs at present. */
  public Optional<Turn> turn() {
    return turn;
  }

  public void begins(Turn next) {
    attempt++;
    turn = Optional.of(next);
  }

  /** Ends the present attempt and lets its worker go. */
  public void leaves(long now) {
    attempt++;
    turn.ifPresent(last -> last.leave(now));
    turn = Optional.empty();
  }

  /**
   * Where a call came from.
   *
   * @param by the runner or client that registered it
   * @param parent the invocation that made it
   * @param event the event that caused it
   */
  public record Origin(RunnerId by, Optional<Job> parent, Optional<EventId> event) {

    public static Origin client(RunnerId client) {
      return new Origin(client, Optional.empty(), Optional.empty());
    }

    public static Origin trigger(RunnerId runner, Optional<EventId> event) {
      return new Origin(runner, Optional.empty(), event);
    }

    public static Origin parent(RunnerId runner, Job parent) {
      return new Origin(runner, Optional.of(parent), Optional.empty());
    }
  }
}
