package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.listing.InvocationSheet;
import dev.pynmon.web.listing.ReadInvocation;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import java.util.List;

/** What an invocation called as a file, oldest registered first; of very many, by id in between. */
final class ChildrenExport {
  static final String NAME = "children";

  /** The parameter that names the invocation. */
  static final String PARENT = "invocation_id";

  private static final String FORM = "the id of an invocation";

  private ChildrenExport() {}

  static List<Route> routes(ShowInvocationUseCase invocations) {
    return Exports.routes(InvocationSheet.named(NAME), request -> source(invocations, request));
  }

  private static Portion.Source<ReadInvocation> source(
      ShowInvocationUseCase invocations, Request request) {
    InvocationId named =
        request
            .params()
            .parsed(PARENT, InvocationId::parse, FORM)
            .orElseThrow(() -> new BadParameterException(PARENT, "", FORM));
    InvocationId parent =
        DetailHandler.found(invocations.show(request.app().key(), named), request).row().id();
    return Portion.Source.following(
        place -> InvocationSheet.portion(invocations.children(request.app().key(), parent, place)));
  }
}
