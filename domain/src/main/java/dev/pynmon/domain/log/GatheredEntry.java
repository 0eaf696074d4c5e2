package dev.pynmon.domain.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An entry whose lines are still being gathered. */
final class GatheredEntry {
  private final int line;
  private final Map<String, String> fields;
  private final List<String> lines = new ArrayList<>(1);
  private int length;
  private long cut;

  /**
   * Begins one.
   *
   * @param line the number of its first line
   * @param fields those of its JSON
   */
  GatheredEntry(int line, Map<String, String> fields) {
    this.line = line;
    this.fields = fields;
  }

  /** Takes a line, as far as there is room. */
  void add(String text) {
    int room = Math.max(0, LogParser.MAX_TEXT - length - 1);
    String kept = text.length() <= room ? text : text.substring(0, room);
    cut += text.length() - kept.length();
    if (lines.isEmpty() || !kept.isEmpty() || text.isEmpty() && room > 0) {
      lines.add(kept);
      length += kept.length() + 1;
    }
  }

  int line() {
    return line;
  }

  /** How many lines it has, those without room left aside. */
  int lines() {
    return lines.size();
  }

  Map<String, String> fields() {
    return fields;
  }

  /** How many characters had no room. */
  long cut() {
    return cut;
  }

  /** Its lines without the blank ones at its end. */
  String text() {
    while (lines.size() > 1 && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    return lines.size() == 1 ? lines.getFirst() : String.join("\n", lines);
  }
}
