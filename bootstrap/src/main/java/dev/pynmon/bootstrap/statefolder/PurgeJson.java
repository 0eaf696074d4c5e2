package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.query.Count;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A purge as JSON, of this version of the program alone. */
final class PurgeJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PurgeJson() {}

  static String write(PurgeReport purge) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("id", purge.id().value())
            .put("app", purge.app().value())
            .put("by", purge.by())
            .put("begun", purge.begun().toString())
            .put("gone", purge.gone())
            .put("kept", purge.kept());
    node.set("scope", ScopeJson.write(purge.scope()));
    ArrayNode steps = node.putArray("steps");
    purge.steps().forEach(step -> steps.add(write(step)));
    purge.end().ifPresent(end -> node.set("end", EndJson.write(end)));
    return node.toString();
  }

  private static ObjectNode write(PurgeStep step) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("component", step.component().name())
            .put("stage", step.stage().name())
            .put("removed", step.removed());
    step.expected()
        .ifPresent(
            count ->
                node.put("expected", count.value()).put("exact", count instanceof Count.Exact));
    return node;
  }

  /** Throws {@link IllegalArgumentException} for what {@link #write} did not write. */
  static PurgeReport read(String text) {
    try {
      return read(MAPPER.readTree(text));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("no purge", e);
    }
  }

  private static PurgeReport read(JsonNode node) {
    List<PurgeStep> steps = new ArrayList<>();
    node.path("steps").forEach(step -> steps.add(step(step)));
    return new PurgeReport(
        new PurgeId(text(node, "id")),
        new AppKey(text(node, "app")),
        ScopeJson.read(node.path("scope")),
        text(node, "by"),
        Instant.parse(text(node, "begun")),
        steps,
        node.path("gone").asLong(),
        node.path("kept").asLong(),
        node.has("end") ? Optional.of(EndJson.read(node.path("end"))) : Optional.empty());
  }

  private static PurgeStep step(JsonNode node) {
    return new PurgeStep(
        Component.valueOf(text(node, "component")),
        PurgeStep.Stage.valueOf(text(node, "stage")),
        node.path("removed").asLong(),
        node.has("expected") ? Optional.of(count(node)) : Optional.empty());
  }

  private static Count count(JsonNode node) {
    long value = node.path("expected").asLong();
    return Count.of(value, node.path("exact").asBoolean());
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no text in " + field);
    }
    return value.textValue();
  }
}
