package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.PythonTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions of triggers, asked whether the registration of an invocation meets them (wire format,
 * sections 9.3 and 9.4). Never throws for any text.
 */
public final class StatusConditionJson {
  private static final String REGISTERED = KnownStatus.REGISTERED.value();
  private static final int UTC_OFFSET = "+00:00".length();

  private StatusConditionJson() {}

  /** What a registration means to a condition. */
  public enum Verdict {
    /** It is met. */
    MET,
    /** It is not met, or speaks of something else. */
    UNMET,
    /** It speaks of registrations, but only Python can evaluate it; or nobody can read it. */
    UNTOLD
  }

  /** What the registration means to the condition in a JSON text. */
  public static Verdict read(String json, NewInvocation invocation) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Verdict.UNTOLD;
      case JsonRead.Tree(JsonNode root) -> verdict(root, invocation);
    };
  }

  /**
   * Of all conditions on a task pynenc asks only those that are status conditions themselves: one
   * made of others never is, whatever it is made of, so that it notes no change of a status (wire
   * format, section 9.5).
   */
  private static Verdict verdict(JsonNode condition, NewInvocation invocation) {
    JsonNode data = condition.path("data");
    boolean isAsked = condition.path("condition_type").asText().equals("StatusCondition");
    return isAsked && isOfRegistration(data, invocation)
        ? filtered(data.path("arguments_filter").asText(), invocation)
        : Verdict.UNMET;
  }

  private static boolean isOfRegistration(JsonNode data, NewInvocation invocation) {
    return data.path("task_id").asText().equals(invocation.call().task().value())
        && Members.list(data, "statuses").anyMatch(word -> word.asText().equals(REGISTERED));
  }

  private static Verdict filtered(String filter, NewInvocation invocation) {
    return StaticFilter.read(filter)
        .flatMap(wanted -> wanted.passes(invocation.arguments().serialized()))
        .map(passes -> passes ? Verdict.MET : Verdict.UNMET)
        .orElse(Verdict.UNTOLD);
  }

  /** The id under which pynenc notes that the registration met a condition. */
  public static String validId(String condition, NewInvocation invocation) {
    return "valid_condition_%s_context_status_%s_%s"
        .formatted(condition, invocation.id().value(), REGISTERED);
  }

  /**
   * What pynenc notes then. Which arguments are exempt from the client data store is known to
   * Python alone and left open, so that large ones are referred to.
   *
   * @param json the condition as it is stored
   * @param zone the zone of a time that names none, as pynenc 0.2.3 writes it; empty for one that
   *     does
   */
  public static String valid(String json, NewInvocation invocation, Optional<ZoneOffset> zone) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("context_type", "StatusContext");
    context.put("data", contextData(invocation));
    context.put(
        "timestamp", zone.map(z -> naive(invocation, z)).orElseGet(() -> aware(invocation)));
    Map<String, Object> valid = new LinkedHashMap<>();
    valid.put("condition", json);
    valid.put("context", PythonJson.of(context));
    return PythonJson.of(valid);
  }

  private static Map<String, Object> contextData(NewInvocation invocation) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("call_id_key", invocation.call().value());
    data.put("invocation_id", invocation.id().value());
    data.put("status_value", REGISTERED);
    data.put("arguments_json", invocation.arguments().serialized());
    data.put("disable_cache_args", List.of());
    return data;
  }

  private static String aware(NewInvocation invocation) {
    return PythonTime.format(invocation.at());
  }

  private static String naive(NewInvocation invocation, ZoneOffset zone) {
    String shifted = PythonTime.format(invocation.at().plusSeconds(zone.getTotalSeconds()));
    return shifted.substring(0, shifted.length() - UTC_OFFSET);
  }
}
