package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list of runs of workflows as a file. */
final class RunsExport {
  static final String NAME = "workflow-runs";

  /** The parameter that names the task that defines them. */
  static final String TYPE = "workflow_type";

  private static final Sheet<Seen> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              run("id", WorkflowRun::id),
              run("type", WorkflowRun::type),
              Column.some("parent", row -> row.of().run().parent()),
              Column.some("parent_type", row -> row.of().parentType()),
              Column.some(
                  "status",
                  row ->
                      row.of().invocation().state().map(state -> state.status().status().label())),
              Column.of("invocations_within", row -> row.of().subInvocations().value()),
              Column.some("registered", row -> row.life().registered()),
              Column.some("started", row -> row.life().firstRun()),
              Column.some("ended", row -> row.life().finished())));

  private RunsExport() {}

  private static Column<Seen> run(String name, Function<WorkflowRun, Object> value) {
    return Column.of(name, row -> value.apply(row.of().run()));
  }

  static List<Route> routes(ListWorkflowsUseCase workflows) {
    return Exports.routes(SHEET, request -> source(workflows, request));
  }

  private static Portion.Source<Seen> source(ListWorkflowsUseCase workflows, Request request) {
    Optional<TaskKey> type = request.params().task(TYPE);
    Optional<Search> search = RunsTable.search(request);
    return part -> {
      WorkflowRuns runs =
          workflows.runs(new ListRunsQuery(request.app().key(), type, search, part));
      Portion<Seen> portion =
          Portion.of(runs.asOf(), RunsTable.rows(runs).map(row -> new Seen(row, runs.asOf())));
      return runs.typesLeftOut()
          ? portion.lacking("there are more types than are merged into one list")
          : portion;
    };
  }

  /** A run as seen at that time. */
  private record Seen(WorkflowRunRow of, Instant asOf) {
    Life life() {
      return of.invocation().life(asOf);
    }
  }
}
