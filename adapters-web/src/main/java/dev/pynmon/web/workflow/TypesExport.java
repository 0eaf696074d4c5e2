package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list of types of workflows as a file. */
final class TypesExport {
  static final String NAME = "workflow-types";

  private static final Sheet<WorkflowType> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("type", WorkflowType::key),
              Column.of("runs", type -> type.runs().value()),
              count("running", WorkflowType::running),
              count("failed", WorkflowType::failed),
              Column.some("latest_run", type -> type.latest().map(row -> row.id())),
              Column.some(
                  "latest_status",
                  type ->
                      type.latest()
                          .flatMap(row -> row.state())
                          .map(state -> state.status().status().label()))));

  private TypesExport() {}

  /** Of those that are not counted to the end nothing is known where none was found. */
  private static Column<WorkflowType> count(
      String name, Function<WorkflowType, Answer<Count>> count) {
    return Column.some(name, type -> count.apply(type).available().flatMap(TypesExport::known));
  }

  private static Optional<Long> known(Count count) {
    return Optional.of(count.value()).filter(many -> many > 0 || count instanceof Count.Exact);
  }

  static List<Route> routes(ListWorkflowsUseCase workflows) {
    return Exports.routes(SHEET, request -> source(workflows, request));
  }

  private static Portion.Source<WorkflowType> source(
      ListWorkflowsUseCase workflows, Request request) {
    return part -> {
      WorkflowTypes types =
          workflows.types(request.app().key(), QueryParam.read(request, Noun.WORKFLOW_TYPES), part);
      return Portion.of(types.asOf(), Required.of(Component.STATE_BACKEND, types.page()));
    };
  }
}
