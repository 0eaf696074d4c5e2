package dev.pynmon.application.port.out.workflow;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Collection;
import java.util.Map;

/**
 * Workflow runs in the state backend (wire format, section 8). A run carries no time, so lists of
 * runs are paged through the orchestrator by the type's task and confirmed here.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Workflows {
  /** The types of which a run was recorded, by key. Cost: one index look-up a type. */
  Page<TaskKey> types(PageRequest page);

  /** How many runs each of these types has, counted up to a bound. At most 1,000 types. */
  Map<TaskKey, Count> runCounts(Collection<TaskKey> types, long bound);

  /** The recorded runs among these ids; the others are left out. At most 1,000 ids. */
  Map<WorkflowId, WorkflowRun> of(Collection<WorkflowId> ids);

  /**
   * The values that a run keeps, by key, each cut at 10,000 characters. Cost: one index range, or
   * the age of a background catalogue, which knows nothing of a younger run.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Snapshot<Page<WorkflowDatum>> data(WorkflowId id, PageRequest page);

  /** The invocations and sub-workflows that began to run in a run, by id. One index range. */
  Page<InvocationId> subInvocations(WorkflowId id, PageRequest page);

  /**
   * How many invocations and sub-workflows began to run in each of these runs, counted up to a
   * bound. At most 1,000 runs. Cost: one batch.
   */
  Map<WorkflowId, Count> subInvocationCounts(Collection<WorkflowId> ids, long bound);
}
