package dev.pynmon.bootstrap.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Reads configuration files: TOML, YAML or JSON, told apart by how their names end. */
public final class ConfigFiles {
  static final String ACCEPTED = "a file ending in .toml, .yaml, .yml or .json";

  private static final int MAX_BYTES = 1_000_000;
  private static final Map<String, ObjectMapper> BY_ENDING =
      Map.of(
          "toml", new TomlMapper(),
          "yaml", new YAMLMapper(),
          "yml", new YAMLMapper(),
          "json", new JsonMapper());

  private ConfigFiles() {}

  /**
   * The root of a file, which is an object.
   *
   * @throws UsageException with a sentence when it cannot be read
   */
  public static JsonNode read(Path file) {
    ObjectMapper mapper = mapper(file);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file + " is no file.");
    }
    try {
      JsonNode root = mapper.readTree(bytes(file));
      return isEmpty(root) ? mapper.createObjectNode() : requireObject(file, root);
    } catch (JsonProcessingException e) {
      throw new UsageException(file + " cannot be read" + where(e) + ".");
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read: is it permitted to?");
    }
  }

  /**
   * The root of a file of this kind that holds nothing yet.
   *
   * @throws UsageException with a sentence when it is of no known kind
   */
  public static ObjectNode empty(Path file) {
    return mapper(file).createObjectNode();
  }

  /** What a file of this kind with that root consists of. */
  public static byte[] bytes(Path file, ObjectNode root) {
    try {
      return mapper(file).writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this cannot be written as " + file, e);
    }
  }

  private static ObjectMapper mapper(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    ObjectMapper mapper = BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1));
    if (mapper == null) {
      throw new UsageException(file + " is not of a known kind; accepted is " + ACCEPTED + ".");
    }
    return mapper;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new UsageException(file + " is larger than a configuration file may be (1 MB).");
      }
      return bytes;
    }
  }

  private static boolean isEmpty(JsonNode root) {
    return root.isMissingNode() || root.isNull();
  }

  private static JsonNode requireObject(Path file, JsonNode root) {
    if (!root.isObject()) {
      throw new UsageException(file + " holds no keys with values.");
    }
    return root;
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null ? "" : ": look at line " + e.getLocation().getLineNr();
  }
}
