package dev.pynmon.bootstrap.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.app.ConfigLayer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads the configuration files of pynenc applications (wire format, section 12.1). */
public final class PynencFiles {
  private static final String PYPROJECT = "pyproject.toml";

  private PynencFiles() {}

  /** What a file configures; empty when it is not there or cannot be read. */
  public static Optional<ConfigLayer.Mapping> find(Path file) {
    try {
      return Optional.of(read(file));
    } catch (RuntimeException _) {
      // Such a file may be anything, so whatever a parser throws at it only means: not readable.
      return Optional.empty();
    }
  }

  /**
   * What a file configures: the table {@code tool.pynenc} of a {@code pyproject.toml}, all of any
   * other.
   *
   * @throws UsageException with a sentence when it cannot be read
   */
  static ConfigLayer.Mapping read(Path file) {
    JsonNode root = ConfigFiles.read(file);
    JsonNode ours = file.toString().contains(PYPROJECT) ? root.path("tool").path("pynenc") : root;
    return new ConfigLayer.Mapping(file.toString(), folder(file), fields(ours), sections(ours));
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static Map<String, Map<String, String>> sections(JsonNode root) {
    Map<String, Map<String, String>> sections = new HashMap<>();
    root.properties().stream()
        .filter(member -> member.getValue().isObject())
        .forEach(member -> sections.put(member.getKey(), fields(member.getValue())));
    return sections;
  }

  private static Map<String, String> fields(JsonNode table) {
    Map<String, String> fields = new HashMap<>();
    table
        .properties()
        .forEach(
            member ->
                text(member.getValue()).ifPresent(value -> fields.put(member.getKey(), value)));
    return fields;
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isArray()) {
      StringJoiner joined = new StringJoiner(",");
      value.forEach(item -> text(item).ifPresent(joined::add));
      return Optional.of(joined.toString());
    }
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }
}
