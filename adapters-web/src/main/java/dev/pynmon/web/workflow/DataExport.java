package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.export.StoredJson;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryParam;
import java.util.List;
import java.util.Optional;

/** The values that a run keeps as a file, by key. */
final class DataExport {
  static final String NAME = "workflow-data";

  private static final Sheet<ShownDatum> SHEET =
      new Sheet<>(
          NAME,
          List.of(
              Column.of("key", ShownDatum::key),
              Column.some("value", DataExport::value),
              Column.some("client_data", datum -> datum.value().reference())));

  private DataExport() {}

  /** Of what lies in the client data store where that is, as everywhere in files. */
  private static Optional<StoredJson> value(ShownDatum datum) {
    return datum.value().reference().isPresent()
        ? Optional.empty()
        : Optional.of(new StoredJson(datum.value().text().text()));
  }

  static List<Route> routes(ShowWorkflowRunUseCase runs) {
    return Exports.routes(SHEET, request -> source(runs, request));
  }

  private static Portion.Source<ShownDatum> source(ShowWorkflowRunUseCase runs, Request request) {
    Optional<Search> search = QueryParam.read(request, Noun.WORKFLOW_DATA);
    WorkflowId run = RunHandler.named(runs, request);
    return part ->
        Portion.of(
            request.now(),
            Required.of(
                Component.STATE_BACKEND, runs.data(request.app().key(), run, search, part)));
  }
}
