package dev.pynmon.web.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationBrief;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.InvocationIds;
import java.util.Map;
import java.util.Set;

/** What cards beside a picture tell that the picture does not, of all that it draws at once. */
final class BriefApi {
  private final ListInvocationsUseCase invocations;

  BriefApi(ListInvocationsUseCase invocations) {
    this.invocations = invocations;
  }

  Reply of(Request request) {
    Set<InvocationId> ids =
        request.params().invocations(InvocationIds.PARAMETER, InvocationIds.MAX).orElse(Set.of());
    Map<InvocationId, InvocationBrief> briefs =
        Required.of(Component.STATE_BACKEND, invocations.briefs(request.app().key(), ids));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    briefs.forEach((id, brief) -> json.set(id.value(), json(brief)));
    return Reply.json(json);
  }

  private static ObjectNode json(InvocationBrief brief) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("arguments", brief.arguments().map(ShortArguments::of).orElse(null));
    json.put(
        "exception",
        brief.failureCause().map(FailureCauseView::of).map(FailureCauseView::text).orElse(null));
    return json;
  }
}
