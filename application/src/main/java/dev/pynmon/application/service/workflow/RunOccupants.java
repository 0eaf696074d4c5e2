package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.Cut;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.timeline.GroupOccupancy;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The invocations with which a run occupied workers.
 *
 * @param run the run
 * @param type the task that defines it, when it was recorded
 * @param ids its own invocation and what began in it
 * @param cut true when more began in it
 */
record RunOccupants(WorkflowId run, Optional<TaskKey> type, Set<InvocationId> ids, boolean cut) {
  /** What the runs of a query occupied, on one scale. */
  static RunOccupancies compare(Visit visit, RunOccupancyQuery query, Instant now) {
    ComponentState<List<RunOccupants>> found =
        query.runs().isEmpty()
            ? new ComponentState.Available<>(List.of())
            : visit.stateBackend(store -> read(store.workflows(), query.runs()));
    List<RunOccupants> asked = found.available().orElse(List.of());
    List<RunOccupants> known = asked.stream().filter(RunOccupants::isRun).toList();
    return new RunOccupancies(
        now,
        Visit.flat(found.ask(any -> drawn(visit, known, query, now))),
        asked.stream().filter(one -> !one.isRun()).map(RunOccupants::run).toList(),
        others(visit));
  }

  private static List<RunOccupants> read(Workflows workflows, List<WorkflowId> runs) {
    Map<WorkflowId, WorkflowRun> recorded = workflows.of(runs);
    PageRequest first = PageRequest.first(ShowWorkflowRunUseCase.MAX_OCCUPANTS);
    return runs.stream()
        .map(
            run -> {
              Optional<WorkflowRun> record = Optional.ofNullable(recorded.get(run));
              return of(run, record.map(WorkflowRun::type), workflows.subInvocations(run, first));
            })
        .toList();
  }

  private static RunOccupants of(
      WorkflowId run, Optional<TaskKey> type, Page<InvocationId> members) {
    Set<InvocationId> ids = new LinkedHashSet<>();
    ids.add(run.definingInvocation());
    ids.addAll(members.items());
    return new RunOccupants(run, type, ids, members.next().isPresent());
  }

  /** One of which the record was purged still is. */
  private boolean isRun() {
    return type.isPresent() || ids.size() > 1;
  }

  private static ComponentState<List<RunOccupancy>> drawn(
      Visit visit, List<RunOccupants> runs, RunOccupancyQuery query, Instant now) {
    List<Set<InvocationId>> groups = runs.stream().map(RunOccupants::ids).toList();
    return GroupOccupancy.read(visit, groups, query.categories(), now)
        .ask(
            drawn ->
                IntStream.range(0, runs.size())
                    .mapToObj(i -> runs.get(i).shown(drawn.lives().get(i), !drawn.complete()))
                    .toList());
  }

  private RunOccupancy shown(GroupOccupancy.Life life, boolean longHistories) {
    return new RunOccupancy(
        run,
        type,
        life.window(),
        life.span(),
        life.goesOn(),
        life.occupancy(),
        ids.size(),
        new Cut(cut, longHistories));
  }

  private static Map<Component, Absence> others(Visit visit) {
    Map<Component, Absence> missing = new EnumMap<>(Component.class);
    missing.putAll(visit.missing());
    missing.remove(Component.STATE_BACKEND);
    return missing;
  }
}
