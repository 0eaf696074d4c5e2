package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;

/** What programs are told of a list of invocations: the same filters as those of its page. */
final class ListApi {
  private final ListInvocationsUseCase invocations;

  ListApi(ListInvocationsUseCase invocations) {
    this.invocations = invocations;
  }

  Reply list(Request request) {
    ListParams params = ListParams.read(request.params(), request.now(), PageRequest.MAX_LIMIT);
    InvocationList list =
        invocations.list(
            new ListInvocationsQuery(request.app().key(), params.filter(), params.page()));
    return Reply.json(ListJson.of(list, Required.of(list.needed(), list.page())));
  }
}
