package dev.pynmon.web.call;

import dev.pynmon.application.port.in.call.CallDetail;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.listing.InvocationSheet;
import dev.pynmon.web.listing.ReadInvocation;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;

/** The invocations of a call as a file. */
final class CallExport {
  static final String NAME = "call";

  private CallExport() {}

  static List<Route> routes(CallPages pages) {
    return Exports.routes(
        InvocationSheet.named(NAME), request -> source(pages, CallPages.named(request), request));
  }

  private static Portion.Source<ReadInvocation> source(
      CallPages pages, CallKey call, Request request) {
    return part -> {
      CallDetail detail = pages.find(request, call, part);
      return Portion.of(
          detail.asOf(),
          detail.page().map(row -> ReadInvocation.of(row, detail.extras(), detail.asOf())));
    };
  }
}
