package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;

/** The list of invocations as a file: the same filters, the same rows, the same things hidden. */
final class ListExport {
  private ListExport() {}

  static List<Route> routes(ListInvocationsUseCase invocations) {
    return Exports.routes(
        InvocationSheet.named("invocations"), request -> source(invocations, request));
  }

  private static Portion.Source<ReadInvocation> source(
      ListInvocationsUseCase invocations, Request request) {
    InvocationFilter filter = FilterParams.read(request.params(), request.now());
    return part -> {
      InvocationList list =
          invocations.list(new ListInvocationsQuery(request.app().key(), filter, part));
      Page<InvocationRow> page = Required.of(list.needed(), list.page());
      return Portion.of(list.asOf(), page.map(row -> ReadInvocation.of(row, list)));
    };
  }
}
