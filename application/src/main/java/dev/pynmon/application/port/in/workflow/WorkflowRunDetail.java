package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of a workflow with all that belongs to it.
 *
 * @param asOf when this was read
 * @param id the run
 * @param recorded true when it has a record of its own: it began to run
 * @param type the task that defines it, as far as known
 * @param parent the run that it is a part of
 * @param parentType the type of that, as far as known
 * @param invocation the invocation that defines it
 * @param data the first values it keeps, by key, as far as the store has listed them yet
 * @param members the first invocations and sub-workflows that began in it, oldest registered first
 * @param memberCount how many there are, counted up to 10,000
 * @param memberMatches of how many of the first {@value ShowWorkflowRunUseCase#MAX_SORTED} a query
 *     holds, of which the first are the members; empty without one
 * @param missing the components that could not be asked
 */
public record WorkflowRunDetail(
    Instant asOf,
    WorkflowId id,
    boolean recorded,
    Optional<TaskKey> type,
    Optional<WorkflowId> parent,
    Optional<TaskKey> parentType,
    InvocationRow invocation,
    Answer<Snapshot<Page<ShownDatum>>> data,
    List<InvocationRow> members,
    Count memberCount,
    Optional<Count> memberMatches,
    Map<Component, Absence> missing) {
  public WorkflowRunDetail {
    members = List.copyOf(members);
    missing = Map.copyOf(missing);
  }
}
