package dev.pynmon.memory.store;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.memory.access.AppLock;
import java.time.Instant;

/**
 * Writes to the state backend of an application. Safe for concurrent use; each call is whole by
 * itself.
 */
public final class StateBackendWriter {
  private final AppLock lock;
  private final Tables tables;

  StateBackendWriter(AppLock lock, Tables tables) {
    this.lock = lock;
    this.tables = tables;
  }

  /** The record of an invocation, readable or damaged. */
  public void record(StoredInvocation invocation) {
    lock.write(() -> tables.records().put(invocation));
  }

  /** A history entry, behind all others in the change feed whatever its time. */
  public void history(HistoryEntry entry) {
    lock.write(() -> tables.histories().add(entry));
  }

  /** The serialized result of an invocation, or the reference to it. */
  public void result(InvocationId id, String serialized) {
    lock.write(() -> tables.outcomes().putResult(id, serialized));
  }

  /** The stored exception of an invocation (wire format, section 4.4). */
  public void exception(InvocationId id, String stored) {
    lock.write(() -> tables.outcomes().putException(id, stored));
  }

  /**
   * Who a runner or a client is. Its parent is kept by id alone; write the parent's own context
   * too.
   *
   * @param at when it was written; {@link MemoryApp#removeOlderThan} goes by this
   */
  public void context(RunnerContext context, Instant at) {
    lock.write(() -> tables.contexts().put(context, at));
  }

  /** A run of a workflow, written when its defining invocation begins to run. */
  public void workflowRun(WorkflowRun run) {
    lock.write(() -> tables.workflows().putRun(run));
  }

  /** An invocation, or one that defines a sub-workflow, began to run in a run. */
  public void subInvocation(WorkflowId workflow, InvocationId invocation) {
    lock.write(() -> tables.workflows().addMember(workflow, invocation));
  }

  /** A value that a run keeps, in place of one before. */
  public void workflowValue(WorkflowId workflow, String key, String serialized) {
    lock.write(() -> tables.workflows().putValue(workflow, key, serialized));
  }
}
