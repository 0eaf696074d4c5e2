package dev.pynmon.bootstrap.failure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.MaskedMessage;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of {@code pynmon failures --json}: one object. */
public final class FailuresJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FailuresJson() {}

  /** On one line: the groups, what fails still first, then the largest. */
  public static String of(String app, ActivityReport report) {
    TaskActivity activity = report.activity();
    ObjectNode node =
        NODES
            .objectNode()
            .put("app_id", app)
            .put("since", activity.window().from().toString())
            .put("until", activity.window().to().toString())
            .put("failed", activity.all().failed());
    ArrayNode groups = node.putArray("groups");
    report.failures().forEach(group -> groups.add(group(group, activity.window())));
    node.put("grouped", report.grouped())
        .put("looked_at", activity.changes())
        .put("searched_back_to", activity.isWhole() ? null : activity.knownSince().toString())
        .put("records_begin", orNull(report.recordsBegin().map(Instant::toString)))
        .put("is_complete", activity.isWhole() && !report.isCut());
    return Json.line(node);
  }

  private static ObjectNode group(FailureGroup group, TimeWindow window) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("fingerprint", group.fingerprint().code())
            .put("task_id_key", orNull(group.task().map(TaskKey::value)))
            .put("exception", orNull(group.exception()))
            .put("message", orNull(group.message().map(MaskedMessage::pattern)))
            .put("count", group.count());
    group
        .before()
        .ifPresentOrElse(before -> node.put("before", before), () -> node.putNull("before"));
    node.put("is_new", group.isNew(window))
        .put("is_quiet", group.isQuiet(window))
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

  private static @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }
}
