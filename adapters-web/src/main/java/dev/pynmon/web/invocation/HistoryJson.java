package dev.pynmon.web.invocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.value.PythonTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code /invocations/{id}/history} answers: Pynmon's fourteen keys, oldest entry first. */
final class HistoryJson {
  private static final int SHORT = 7;

  private HistoryJson() {}

  static ArrayNode of(ShowHistoryResult.Found found) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    found.history().entries().forEach(entry -> json.add(entry(entry, found.contexts())));
    return json;
  }

  private static ObjectNode entry(HistoryEntry entry, Map<RunnerId, RunnerContext> contexts) {
    Optional<RunnerContext> context =
        entry.runnerContext().flatMap(id -> Optional.ofNullable(contexts.get(id)));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("timestamp", PythonTime.format(entry.at()));
    json.put("status", entry.status().status().value());
    json.put("status_runner_id", entry.status().owner().map(RunnerId::value).orElse(null));
    json.put("runner_context_summary", context.map(HistoryJson::summary).orElse("N/A"));
    runner(json, "", context, entry.runnerContext());
    runner(
        json,
        "parent_",
        context.flatMap(RunnerContext::parent),
        context.flatMap(RunnerContext::parentId));
    return json;
  }

  private static void runner(
      ObjectNode json, String prefix, Optional<RunnerContext> context, Optional<RunnerId> id) {
    json.put(prefix + "runner_cls", context.map(RunnerContext::runnerClass).orElse(null));
    json.put(prefix + "runner_id", id.map(RunnerId::value).orElse(null));
    json.put(prefix + "hostname", context.map(RunnerContext::hostname).orElse(null));
    json.put(prefix + "pid", number(context.map(RunnerContext::processId)));
    json.put(prefix + "thread_id", number(context.map(RunnerContext::threadId)));
  }

  private static @Nullable String number(Optional<Long> number) {
    return number.filter(value -> value != 0).map(String::valueOf).orElse(null);
  }

  private static String summary(RunnerContext context) {
    String own = start(context.id());
    return context
        .parent()
        .map(
            parent ->
                parent.runnerClass()
                    + "("
                    + start(parent.id())
                    + ")."
                    + context.runnerClass()
                    + "["
                    + own
                    + "]")
        .orElse(context.runnerClass() + "(" + own + ")");
  }

  private static String start(RunnerId id) {
    return id.value().substring(0, Math.min(SHORT, id.value().length()));
  }
}
