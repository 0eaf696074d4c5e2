package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.Cut;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.timeline.GroupOccupancy;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Children;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The invocations with which a run occupied workers.
 *
 * @param run the run
 * @param type the task that defines it, when it was recorded
 * @param known true when it was recorded, or something began in it
 * @param ids its own invocation, what that called, and what else began in it
 * @param cut true when there are more
 */
record RunOccupants(
    WorkflowId run, Optional<TaskKey> type, boolean known, Set<InvocationId> ids, boolean cut) {
  private static final int MOST = ShowWorkflowRunUseCase.MAX_OCCUPANTS;

  /** What the runs of a query occupied, on one scale. */
  static RunOccupancies compare(Visit visit, RunOccupancyQuery query, Instant now) {
    Answer<List<RunOccupants>> found =
        query.runs().isEmpty() ? new Answer.Available<>(List.of()) : read(visit, query.runs());
    List<RunOccupants> asked = found.available().orElse(List.of());
    List<RunOccupants> known = asked.stream().filter(RunOccupants::known).toList();
    return new RunOccupancies(
        now,
        Answer.flat(found.map(_ -> counted(visit, known, query, now))),
        asked.stream().filter(one -> !one.known).map(RunOccupants::run).toList(),
        others(visit));
  }

  /** All are asked for at the same time. */
  private static Answer<List<RunOccupants>> read(Visit visit, List<WorkflowId> runs) {
    Later<Answer<Map<WorkflowId, WorkflowRun>>> recorded =
        visit.begin(() -> visit.stateBackend(store -> store.workflows().of(runs)));
    List<InvocationId> ids = runs.stream().map(WorkflowId::definingInvocation).toList();
    Later<Answer<Map<InvocationId, Children>>> called =
        visit.begin(() -> visit.stateBackend(store -> store.records().childrenOf(ids, MOST)));
    Answer<List<Page<InvocationId>>> members = visit.stateBackend(store -> members(store, runs));
    return Answer.flat(
        Answer.flat(
            members.map(
                began ->
                    recorded
                        .get()
                        .map(
                            known ->
                                called.get().map(children -> of(runs, known, children, began))))));
  }

  private static List<Page<InvocationId>> members(StateBackendStore store, List<WorkflowId> runs) {
    PageRequest first = PageRequest.first(MOST);
    return runs.stream().map(run -> store.workflows().subInvocations(run, first)).toList();
  }

  private static List<RunOccupants> of(
      List<WorkflowId> runs,
      Map<WorkflowId, WorkflowRun> recorded,
      Map<InvocationId, Children> called,
      List<Page<InvocationId>> members) {
    return IntStream.range(0, runs.size())
        .mapToObj(
            i ->
                of(
                    runs.get(i),
                    Optional.ofNullable(recorded.get(runs.get(i))).map(WorkflowRun::type),
                    Optional.ofNullable(called.get(runs.get(i).definingInvocation())),
                    members.get(i)))
        .toList();
  }

  /** What it called and has not begun yet, or is of its own type, is not among what began in it. */
  private static RunOccupants of(
      WorkflowId run,
      Optional<TaskKey> type,
      Optional<Children> called,
      Page<InvocationId> members) {
    List<InvocationId> children = called.map(Children::ids).orElse(List.of());
    List<InvocationId> all =
        Stream.of(Stream.of(run.definingInvocation()), members.items().stream(), children.stream())
            .flatMap(each -> each)
            .distinct()
            .toList();
    boolean more =
        called.filter(some -> some.total().value() > children.size()).isPresent()
            || members.next().isPresent()
            || all.size() > MOST + 1;
    return new RunOccupants(
        run,
        type,
        type.isPresent() || !members.items().isEmpty(),
        all.stream().limit(MOST + 1).collect(Collectors.toCollection(LinkedHashSet::new)),
        more);
  }

  private static Answer<List<RunOccupancy>> counted(
      Visit visit, List<RunOccupants> runs, RunOccupancyQuery query, Instant now) {
    List<Set<InvocationId>> groups = runs.stream().map(RunOccupants::ids).toList();
    return GroupOccupancy.read(visit, groups, query.categories(), now)
        .map(
            read ->
                IntStream.range(0, runs.size())
                    .mapToObj(i -> runs.get(i).shown(read.groups().get(i), !read.complete()))
                    .toList());
  }

  private RunOccupancy shown(GroupOccupancy.Group read, boolean longHistories) {
    return new RunOccupancy(
        run,
        type,
        read.window(),
        read.span(),
        read.goesOn(),
        read.occupancy(),
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
