package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.listing.InvocationSheet;
import dev.pynmon.web.listing.ReadInvocation;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.Optional;

/** What began in a run as a file, oldest registered first; of very many, by id in between. */
final class MembersExport {
  static final String NAME = "sub-invocations";

  private MembersExport() {}

  static List<Route> routes(ShowWorkflowRunUseCase runs) {
    return Exports.routes(InvocationSheet.named(NAME), request -> source(runs, request));
  }

  private static Portion.Source<ReadInvocation> source(
      ShowWorkflowRunUseCase runs, Request request) {
    Optional<Search> search = RunsTable.search(request);
    WorkflowId run = RunHandler.named(runs, request);
    return Portion.Source.following(
        place -> InvocationSheet.portion(runs.members(request.app().key(), run, search, place)));
  }
}
