package dev.pynmon.bootstrap.failure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.MaskedMessage;
import dev.pynmon.domain.id.TaskKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The answer of {@code pynmon failures --json}: one object. */
public final class FailuresJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FailuresJson() {}

  /** On one line: the groups, the largest first. */
  public static String of(String app, Told told) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("app_id", app)
            .put("since", told.window().from().toString())
            .put("until", told.window().to().toString())
            .put("failed", told.failed());
    ArrayNode groups = node.putArray("groups");
    told.groups().forEach(group -> groups.add(group(group, told)));
    node.put("grouped", told.grouped());
    putNumber(node, "looked_at", told.lookedAt());
    node.put("held_before", orNull(told.heldBefore().map(Instant::toString)))
        .put("searched_back_to", orNull(told.searchedBackTo().map(Instant::toString)))
        .put("records_begin", orNull(told.recordsBegin().map(Instant::toString)))
        .put("is_complete", told.isComplete());
    return Json.line(node);
  }

  private static ObjectNode group(FailureGroup group, Told told) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("fingerprint", group.fingerprint().code())
            .put("task_id_key", orNull(group.task().map(TaskKey::value)))
            .put("exception", orNull(group.exception()))
            .put("message", orNull(group.message().map(MaskedMessage::pattern)))
            .put("count", group.count());
    putNumber(node, "before", group.before());
    node.put("is_new", told.isNew(group))
        .put("is_quiet", told.isQuiet(group))
        .put("again_since", orNull(told.againSince(group).map(Instant::toString)))
        .put("first", group.first().toString())
        .put("last", group.last().toString());
    ArrayNode newest = node.putArray("newest");
    group.newest().forEach(id -> newest.add(id.value()));
    group
        .echo()
        .ifPresentOrElse(
            echo ->
                node.putObject("caused_by")
                    .put("fingerprint", echo.cause().code())
                    .put("count", echo.caused())
                    .put("raised_again", echo.raisedAgain()),
            () -> node.putNull("caused_by"));
    return node;
  }

  private static void putNumber(ObjectNode node, String name, OptionalLong number) {
    number.ifPresentOrElse(known -> node.put(name, known), () -> node.putNull(name));
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }
}
