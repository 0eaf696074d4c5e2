package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.DamagedValidCondition;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A condition that was met, as both stores keep it: its own text and that of its context (wire
 * format, section 9.4). Never throws for any text.
 */
public final class ValidConditionJson {
  private static final String BEGINNING = "valid_condition_";
  private static final Pattern ZONE = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d(:\\d\\d)?)");

  private ValidConditionJson() {}

  /**
   * The valid condition in a JSON text; a damaged one when that or the text of its context cannot
   * be read.
   *
   * @param id the valid condition whose record this should be
   */
  public static StoredValidCondition read(String id, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable(String why) ->
          damaged(id, "the text of the valid condition " + why, json);
      case JsonRead.Tree(JsonNode root) ->
          context(Members.text(root, "context").orElse(""))
              .<StoredValidCondition>map(
                  context ->
                      new ValidCondition(
                          id,
                          ConditionJson.read(
                              condition(id, context.kind()),
                              Members.text(root, "condition").orElse("")),
                          context))
              .orElseGet(() -> damaged(id, "the record does not say what met it", json));
    };
  }

  /** The condition's id, which stands in that of the valid condition before the context's. */
  private static String condition(String id, ContextKind kind) {
    String word = kind == ContextKind.OTHER ? "" : kind.name().toLowerCase(Locale.ROOT) + "_";
    int end = id.lastIndexOf("_context_" + word);
    return id.startsWith(BEGINNING) && end >= BEGINNING.length()
        ? id.substring(BEGINNING.length(), end)
        : id;
  }

  private static Optional<ConditionContext> context(String json) {
    return Json.readObject(json, Json.MAX_RECORD) instanceof JsonRead.Tree(JsonNode root)
        ? Members.name(root, "context_type").map(type -> context(type, root))
        : Optional.empty();
  }

  private static ConditionContext context(String type, JsonNode root) {
    JsonNode data = root.path("data");
    return new ConditionContext(
        type,
        time(root),
        Members.name(data, "event_id").map(EventId::new),
        Members.name(data, "invocation_id").map(InvocationId::new),
        data.isObject() ? data.toString() : "{}");
  }

  /** What names no zone is the local time of a host that nobody knows. */
  private static Optional<Instant> time(JsonNode root) {
    return Members.name(root, "timestamp")
        .filter(text -> ZONE.matcher(text).matches())
        .flatMap(PythonTime::parse);
  }

  private static DamagedValidCondition damaged(String id, String problem, String json) {
    return new DamagedValidCondition(id, Json.damage(problem, json));
  }
}
