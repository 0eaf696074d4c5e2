package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.Optional;

/**
 * A runner context with its parents inside, as Redis keeps it (wire format, section 5.2). Never
 * throws for any text.
 */
public final class RunnerContextJson {
  private RunnerContextJson() {}

  /** The context in a JSON text; empty when it cannot be read or names no runner. */
  public static Optional<RunnerContext> read(String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Optional.empty();
      case JsonRead.Tree(JsonNode root) -> of(root);
    };
  }

  /** As deep as the reader allows, so the recursion is bounded. */
  private static Optional<RunnerContext> of(JsonNode object) {
    return Members.text(object, "runner_id").map(id -> context(new RunnerId(id), object));
  }

  private static RunnerContext context(RunnerId id, JsonNode object) {
    Optional<RunnerContext> parent = of(object.path("parent_ctx"));
    return new RunnerContext(
        id,
        Members.text(object, "runner_cls").orElse(""),
        Members.number(object, "pid"),
        Members.text(object, "hostname").orElse(""),
        Members.number(object, "thread_id"),
        parent.map(RunnerContext::id),
        parent);
  }
}
