package dev.pynmon.application.port.in.log;

import dev.pynmon.domain.log.LogLevel;
import dev.pynmon.domain.log.LogSubject;
import java.util.Map;

/**
 * How many entries there are of what.
 *
 * @param levels by level; those without one are in none
 * @param subjects by what they name, by its whole id where that is known, in the order of the first
 *     mention
 */
public record LogTally(
    Map<LogLevel, Integer> levels, Map<LogSubject, Map<String, Integer>> subjects) {
  /** How many entries name each thing of a kind. */
  public Map<String, Integer> of(LogSubject subject) {
    return subjects.getOrDefault(subject, Map.of());
  }
}
