package dev.pynmon.domain.id;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * What tells two calls of one task apart: {@code no_args}, or a SHA-256 over the serialized
 * arguments (wire format, section 2.2).
 *
 * @param value the id as stored
 */
public record ArgumentsId(String value) {
  /** The id of a call without arguments. */
  public static final ArgumentsId NONE = new ArgumentsId("no_args");

  public ArgumentsId {
    requireNonNull(value);
  }

  /**
   * The id that pynenc gives these arguments. A value kept in the client data store counts with its
   * reference, not with its content.
   *
   * @param serialized parameter name to serialized text, exactly as stored
   */
  public static ArgumentsId of(Map<String, String> serialized) {
    if (serialized.isEmpty()) {
      return NONE;
    }
    StringBuilder text = new StringBuilder();
    byCodePoint(serialized)
        .forEach(
            (name, value) -> {
              PythonJsonText.append(text, name);
              text.append('=');
              PythonJsonText.append(text, value);
              text.append(';');
            });
    return new ArgumentsId(Sha256.hex(text.toString()));
  }

  private static Map<String, String> byCodePoint(Map<String, String> serialized) {
    Map<String, String> sorted = new TreeMap<>(PythonJsonText.CODE_POINT_ORDER);
    sorted.putAll(serialized);
    return sorted;
  }

  @Override
  public String toString() {
    return value;
  }
}
