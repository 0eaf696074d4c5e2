package dev.pynmon.demo.task;

import dev.pynmon.demo.value.PickleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Python exception.
 *
 * @param type its class with its module, such as {@code builtins.ValueError}
 * @param message what it was raised with
 * @param retried whether its task is tried again because of it
 */
public record Failure(String type, String message, boolean retried) {

  public static Failure builtin(String name, String message) {
    return new Failure("builtins." + name, message, false);
  }

  public static Failure own(String type, String message) {
    return new Failure(type, message, false);
  }

  /** The same, worth another try. */
  public Failure passing() {
    return new Failure(type, message, true);
  }

  /** Its details as jsonpickle writes them (wire format, section 4.4). */
  public String details() {
    return PickleText.of(
        Map.of(
            "py/reduce",
            List.of(Map.of("py/type", type), Map.of("py/tuple", List.of(message)), Map.of())));
  }

  /**
   * What pynenc stores of it.
   *
   * @param details its details, or the reference to them
   */
  public String stored(String details) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("error_name", type.substring(type.lastIndexOf('.') + 1));
    envelope.put("pynenc_error", false);
    envelope.put("error_data", details);
    return PickleText.of(envelope);
  }
}
