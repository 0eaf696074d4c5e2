package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.value.Damage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call (wire format, section 2.3). Never throws for any text. */
public final class ArgumentsJson {
  private ArgumentsJson() {}

  /**
   * The arguments in a JSON text. What cannot be read is named as damage; arguments that can be are
   * kept. Texts over {@value Records#MAX_ARGUMENTS} characters are damaged.
   */
  public static Arguments read(String json) {
    return switch (Json.readObject(json, Records.MAX_ARGUMENTS)) {
      case JsonRead.Unreadable(String why) ->
          Arguments.damaged(Json.damage("the text of the arguments " + why, json));
      case JsonRead.Tree(JsonNode root) -> of(root);
    };
  }

  /** The arguments in an object of a larger record. */
  static Arguments of(JsonNode object) {
    if (!object.isObject()) {
      return Arguments.damaged(Json.damage("the arguments are no object", object.toString()));
    }
    Map<String, String> serialized = new LinkedHashMap<>();
    Optional<Damage> damage = Optional.empty();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      if (isText(member.getKey(), value)) {
        serialized.put(member.getKey(), value.textValue());
      } else if (damage.isEmpty()) {
        damage = Optional.of(notText(member.getKey(), value));
      }
    }
    return new Arguments(serialized, damage);
  }

  private static boolean isText(String name, JsonNode value) {
    return value.isTextual()
        && Unicode.isWellFormed(name)
        && Unicode.isWellFormed(value.textValue());
  }

  private static Damage notText(String name, JsonNode value) {
    String shown = Unicode.wellFormed(Unicode.start(name, 100));
    return Json.damage("the argument " + shown + " is no serialized text", value.toString());
  }
}
