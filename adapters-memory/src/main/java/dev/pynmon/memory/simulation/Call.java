package dev.pynmon.memory.simulation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A task with the arguments it is called with.
 *
 * @param kind the task
 * @param values the arguments as they were given, by name, in the order of its parameters
 */
record Call(TaskKind kind, Map<String, Object> values) {

  /** A call, with names and values in turn. */
  static Call of(TaskKind kind, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Call(kind, values);
  }

  String text(String name) {
    return String.valueOf(values.get(name));
  }

  int number(String name) {
    return values.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /** The arguments as they are stored. */
  Map<String, Text> serialized() {
    Map<String, Text> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, Text.of(PickleText.of(value))));
    return texts;
  }
}
