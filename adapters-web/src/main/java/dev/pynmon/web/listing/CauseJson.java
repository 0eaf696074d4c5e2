package dev.pynmon.web.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.failure.FailureCause;

/** Why an invocation failed, as JSON. */
public final class CauseJson {
  private CauseJson() {}

  /** The type of its exception and what that says. */
  public static ObjectNode of(FailureCause cause) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", cause.exception())
        .put("message", cause.message().orElse(null));
  }
}
