package dev.pynmon.web.state;

import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.state.ShowStateBackendUseCase;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.listing.InvocationSheet;
import dev.pynmon.web.listing.ReadInvocation;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryParam;
import java.util.List;

/** The records without a status as a file. */
final class OrphansExport {
  static final String NAME = "records-without-status";

  private OrphansExport() {}

  static List<Route> routes(ShowStateBackendUseCase stateBackend) {
    return Exports.routes(InvocationSheet.named(NAME), request -> source(stateBackend, request));
  }

  private static Portion.Source<ReadInvocation> source(
      ShowStateBackendUseCase stateBackend, Request request) {
    return part -> {
      StateBackendOverview overview =
          stateBackend.show(request.app().key(), QueryParam.read(request, Noun.INVOCATIONS), part);
      return Portion.of(
          overview.asOf(),
          Required.of(overview.orphansNeed(), overview.orphans())
              .map(row -> ReadInvocation.of(row, ListExtras.NONE, overview.asOf())));
    };
  }
}
