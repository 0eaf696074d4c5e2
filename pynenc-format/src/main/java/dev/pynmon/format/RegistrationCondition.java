package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.PythonTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition that a trigger store keeps of a task, held against the registration of an invocation
 * (wire format, sections 9.3, 9.4 and 11.5). Never throws for any text.
 *
 * @param id the condition's id
 * @param json its text
 */
public record RegistrationCondition(String id, String json) {
  private static final String UTC = "+00:00";

  /**
   * Whether the registration meets it.
   *
   * @param namesOffset whether times of contexts name their offset, as they do since pynenc 0.2.4
   */
  public ConditionVerdict judge(NewInvocation invocation, boolean namesOffset) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable unreadable -> new ConditionVerdict.Untold();
      case JsonRead.Tree(JsonNode root) when isSilent(root) -> new ConditionVerdict.NotMet();
      case JsonRead.Tree(JsonNode root) ->
          meets(root, invocation)
              .map(isMet -> isMet ? met(invocation, namesOffset) : new ConditionVerdict.NotMet())
              .orElseGet(ConditionVerdict.Untold::new);
    };
  }

  /** Whether nothing in it speaks of registrations. */
  private static boolean isSilent(JsonNode root) {
    return root.findValues("statuses").stream()
        .flatMap(JsonNode::valueStream)
        .noneMatch(status -> status.asText().equals(KnownStatus.REGISTERED.value()));
  }

  /** Conditions of conditions, and those of somebody's own class, are Python's to judge. */
  private static Optional<Boolean> meets(JsonNode root, NewInvocation invocation) {
    if (!Members.text(root, "condition_type").equals(Optional.of("StatusCondition"))) {
      return Optional.empty();
    }
    JsonNode data = root.path("data");
    return Members.text(data, "task_id").equals(Optional.of(invocation.call().task().value()))
        ? passes(data, invocation.arguments().serialized())
        : Optional.of(false);
  }

  private static Optional<Boolean> passes(JsonNode data, Map<String, String> arguments) {
    return Members.text(data, "arguments_filter")
        .flatMap(filter -> StaticFilter.read(filter))
        .flatMap(filter -> filter.passes(arguments));
  }

  private ConditionVerdict met(NewInvocation invocation, boolean namesOffset) {
    String registered = KnownStatus.REGISTERED.value();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("call_id_key", invocation.call().value());
    data.put("invocation_id", invocation.id().value());
    data.put("status_value", registered);
    data.put("arguments_json", invocation.arguments().serialized());
    data.put("disable_cache_args", List.of());
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("context_type", "StatusContext");
    context.put("data", data);
    context.put("timestamp", time(invocation, namesOffset));
    Map<String, Object> noted = new LinkedHashMap<>();
    noted.put("condition", json);
    noted.put("context", PythonJson.text(context));
    return new ConditionVerdict.Met(
        "valid_condition_%s_context_status_%s_%s".formatted(id, invocation.id(), registered),
        PythonJson.text(noted));
  }

  private static String time(NewInvocation invocation, boolean namesOffset) {
    String time = PythonTime.format(invocation.at());
    return namesOffset ? time : time.substring(0, time.length() - UTC.length());
  }
}
