package dev.pynmon.demo.task;

import dev.pynmon.demo.value.PickleText;
import dev.pynmon.demo.value.StoredValue;
import dev.pynmon.demo.value.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A task with the arguments it is called with.
 *
 * @param kind the task
 * @param values the arguments as they were given, by name, in the order of its parameters
 */
public record Call(TaskKind kind, Map<String, Object> values) {

  /** A call, with names and values in turn. */
  public static Call of(TaskKind kind, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Call(kind, values);
  }

  /** A call whose arguments were stored: numbers and texts are read, all else is left as it is. */
  public static Call ofStored(TaskKind kind, Map<String, String> serialized) {
    Map<String, Object> values = new LinkedHashMap<>();
    serialized.forEach((name, text) -> values.put(name, StoredValue.of(text)));
    return new Call(kind, values);
  }

  public String text(String name) {
    return String.valueOf(values.get(name));
  }

  public int number(String name) {
    return values.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /** The arguments as they are stored. */
  public Map<String, Text> serialized() {
    Map<String, Text> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, Text.of(PickleText.of(value))));
    return texts;
  }
}
