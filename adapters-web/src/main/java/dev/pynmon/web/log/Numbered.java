package dev.pynmon.web.log;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lines that are each written once and named by their number, from 0. */
final class Numbered {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int characters;

  int of(String line) {
    int next = numbers.size();
    int number = numbers.computeIfAbsent(line, _ -> next);
    characters += number == next ? line.length() + 1 : 0;
    return number;
  }

  /** About how many characters they take. */
  int characters() {
    return characters;
  }

  String lines() {
    return numbers.isEmpty() ? "" : String.join("\n", numbers.keySet()) + "\n";
  }
}
