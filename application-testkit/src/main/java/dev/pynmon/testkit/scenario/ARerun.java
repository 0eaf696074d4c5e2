package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An invocation that is to be registered anew by this monitor, and what stores then say of it. */
public final class ARerun {
  /** Who registers. */
  public static final RunnerContext REGISTRAR =
      new RunnerContext(
          new RunnerId("ExternalRunner@monitor-77"),
          "ExternalRunner",
          77,
          "monitor",
          1,
          Optional.empty(),
          Optional.empty());

  /** When. */
  public static final Instant AT = Times.NOW.minusNanos(123_000);

  private final InvocationId id;
  private final AnInvocation original;
  private final Map<String, String> arguments;
  private boolean startsWorkflow;
  private boolean indexed;
  private QueueName queue = QueueName.DEFAULT;
  private double priority;

  private ARerun(InvocationId id, AnInvocation original) {
    this.id = id;
    this.original = original;
    this.arguments = new LinkedHashMap<>(original.stored().arguments().serialized());
  }

  /** The same again, in the default queue, outside any workflow, not indexed. */
  public static ARerun aRerunOf(AnInvocation original) {
    return aRerunOf(original, Unique.id("rerun"));
  }

  /** The same with this id. */
  public static ARerun aRerunOf(AnInvocation original, String id) {
    return new ARerun(new InvocationId(id), original);
  }

  /** It begins a workflow. */
  public ARerun startingWorkflow() {
    startsWorkflow = true;
    return this;
  }

  /** Its arguments are indexed. */
  public ARerun indexed() {
    indexed = true;
    return this;
  }

  /** The queue it goes to. */
  public ARerun in(String name) {
    queue = new QueueName(name);
    return this;
  }

  /** Its priority there. */
  public ARerun withPriority(double value) {
    priority = value;
    return this;
  }

  /** One argument is another. */
  public ARerun withArgument(String name, String serialized) {
    arguments.put(name, serialized);
    return this;
  }

  /** Its id. */
  public InvocationId id() {
    return id;
  }

  /** What is to be registered. */
  public NewInvocation invocation() {
    return new NewInvocation(
        id,
        original.id(),
        call(),
        Arguments.of(arguments),
        startsWorkflow,
        indexed,
        queue,
        priority,
        REGISTRAR,
        AT);
  }

  /** What the state backend then says of it. */
  public Invocation stored(Pynenc pynenc) {
    return new Invocation(
        id,
        call(),
        original.task(),
        Arguments.of(arguments),
        Optional.empty(),
        Optional.empty(),
        startsWorkflow || pynenc.everyRootIsWorkflow() ? Optional.of(own()) : Optional.empty());
  }

  /** What the orchestrator then says of it. */
  public InvocationState state() {
    return new InvocationState(id, original.task(), call(), registered(), 0);
  }

  /** Its first history entry. */
  public HistoryEntry entry() {
    return new HistoryEntry(
        id, AT, registered(), Optional.of(REGISTRAR.id()), Optional.empty(), Optional.empty());
  }

  private CallKey call() {
    return CallKey.of(original.task(), ArgumentsId.of(arguments));
  }

  private static StatusRecord registered() {
    return new StatusRecord(KnownStatus.REGISTERED, Optional.of(REGISTRAR.id()), AT);
  }

  private WorkflowIdentity own() {
    return new WorkflowIdentity(new WorkflowId(id.value()), original.task(), Optional.empty());
  }
}
