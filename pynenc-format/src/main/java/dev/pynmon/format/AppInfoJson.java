package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.ConfigLayer;
import dev.pynmon.domain.id.AppId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** What an application says about itself (wire format, section 1.5). Never throws for any text. */
public final class AppInfoJson {
  private AppInfoJson() {}

  /**
   * The information in a JSON text; empty when it cannot be read or names no application.
   * Configured values become text: {@code true} and {@code false}, numbers as JSON writes them,
   * lists joined by commas; null values and sections of single tasks are left out.
   *
   * @param source where the configured values come from, for people
   * @param folder where a relative path in these values starts
   */
  public static Optional<AppInfo> read(String json, String source, Path folder) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Optional.empty();
      case JsonRead.Tree(JsonNode root) ->
          appId(root).map(appId -> info(appId, root, source, folder));
    };
  }

  /** An application may have any name, the empty one included. */
  private static Optional<AppId> appId(JsonNode root) {
    return Optional.ofNullable(root.path("app_id").textValue())
        .filter(Unicode::isWellFormed)
        .map(AppId::new);
  }

  private static AppInfo info(AppId appId, JsonNode root, String source, Path folder) {
    JsonNode config = root.path("config_values");
    return new AppInfo(
        appId,
        config.isObject() ? Optional.of(mapping(config, source, folder)) : Optional.empty(),
        Members.text(root, "config_filepath"),
        Members.text(root, "module"),
        Members.text(root, "module_filepath"),
        Members.text(root, "app_variable"));
  }

  private static ConfigLayer.Mapping mapping(JsonNode config, String source, Path folder) {
    Map<String, Map<String, String>> sections = new HashMap<>();
    config
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isObject()) {
                sections.put(member.getKey(), fields(member.getValue()));
              }
            });
    return new ConfigLayer.Mapping(source, folder, fields(config), sections);
  }

  private static Map<String, String> fields(JsonNode object) {
    Map<String, String> fields = new HashMap<>();
    object
        .properties()
        .forEach(member -> text(member.getValue()).ifPresent(v -> fields.put(member.getKey(), v)));
    return fields;
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isArray()) {
      StringJoiner joined = new StringJoiner(",");
      value.forEach(item -> text(item).ifPresent(joined::add));
      return Optional.of(joined.toString());
    }
    return value.isValueNode() && !value.isNull()
        ? Optional.of(Unicode.wellFormed(value.asText()))
        : Optional.empty();
  }
}
