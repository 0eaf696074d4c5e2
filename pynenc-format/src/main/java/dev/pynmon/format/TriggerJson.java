package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A trigger as Redis keeps it, and where its arguments come from as both stores keep it (wire
 * format, sections 9.2 and 9.4). Never throws for any text.
 */
public final class TriggerJson {
  private static final String UNREAD = "something that cannot be read";
  private static final int MAX_PROVIDERS = 50;
  private static final int MAX_DEPTH = 5;

  private TriggerJson() {}

  /**
   * The trigger in a JSON text; a damaged one when the text cannot be read or is that of another
   * trigger. What else is not as it should be is left empty.
   *
   * @param id the trigger whose record this should be
   */
  public static StoredTrigger read(String id, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable(String why) ->
          new DamagedTrigger(id, Json.damage("the text of the trigger " + why, json));
      case JsonRead.Tree(JsonNode root) ->
          Members.text(root, "trigger_id").equals(Optional.of(id))
              ? trigger(id, root)
              : new DamagedTrigger(id, Json.damage("this is not the record of this trigger", json));
    };
  }

  private static Trigger trigger(String id, JsonNode root) {
    return new Trigger(
        id,
        Members.name(root, "task_id_key").flatMap(TaskKey::parse),
        Members.name(root, "logic_value").orElse(""),
        Members.names(root, "condition_ids", Trigger.MAX_CONDITIONS),
        Members.text(root, "argument_provider_json").map(TriggerJson::provider));
  }

  /** Where arguments come from, by a JSON text. */
  public static ArgumentProvider provider(String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> new ArgumentProvider("", UNREAD, Unicode.wellFormed(json));
      case JsonRead.Tree(JsonNode root) ->
          new ArgumentProvider(
              Members.name(root, "condition_type").orElse(""),
              words(root, MAX_DEPTH),
              root.path("data").toString());
    };
  }

  private static String words(JsonNode root, int depth) {
    String type = Members.name(root, "condition_type").orElse(UNREAD);
    JsonNode data = root.path("data");
    if (type.equals("StaticArgumentProvider")) {
      return "always the same " + ConditionJson.names(data);
    }
    if (type.equals("CompositeArgumentProvider") && depth > 0) {
      return Members.list(data, "providers")
          .limit(MAX_PROVIDERS)
          .map(one -> part(one.asText(), depth - 1))
          .collect(Collectors.joining("; "));
    }
    return Members.text(data, "callback")
        .map(text -> "what " + ConditionJson.callable(text) + " makes of the " + context(data))
        .orElse(type);
  }

  private static String part(String json, int depth) {
    return Json.readObject(json, Json.MAX_RECORD) instanceof JsonRead.Tree(JsonNode root)
        ? words(root, depth)
        : UNREAD;
  }

  private static String context(JsonNode data) {
    return Members.name(data, "context_type").orElse("TriggerContext");
  }
}
