package dev.pynmon.web.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.failure.FailureCause;

/** Why an invocation failed, as JSON. */
public final class FailureCauseJson {
  private FailureCauseJson() {}

  /** The type of its exception and what that says. */
  public static ObjectNode of(FailureCause failureCause) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", failureCause.exception())
        .put("message", failureCause.message().orElse(null));
  }
}
