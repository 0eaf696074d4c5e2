package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.LogTally;
import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.LogLevel;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LogSubject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts entries by what they are about. */
record Tallies(Findings findings) {
  /** All of them, each once for each thing that it names. */
  LogTally of(List<LogEntry> entries) {
    Map<LogLevel, Integer> levels = new EnumMap<>(LogLevel.class);
    Map<LogSubject, Map<String, Integer>> subjects = new EnumMap<>(LogSubject.class);
    for (LogEntry entry : entries) {
      entry.level().ifPresent(level -> levels.merge(level, 1, Integer::sum));
      count(entry, subjects);
    }
    return new LogTally(levels, subjects);
  }

  private void count(LogEntry entry, Map<LogSubject, Map<String, Integer>> subjects) {
    Map<LogSubject, Set<String>> here = new EnumMap<>(LogSubject.class);
    for (LogReference reference : entry.references()) {
      String id = id(reference);
      if (here.computeIfAbsent(reference.subject(), _ -> new HashSet<>()).add(id)) {
        subjects
            .computeIfAbsent(reference.subject(), _ -> new LinkedHashMap<>())
            .merge(id, 1, Integer::sum);
      }
    }
  }

  private String id(LogReference reference) {
    return switch (findings.of(reference)) {
      case Explained.Found found -> found.thing().id();
      case Explained.Gone gone -> gone.id();
      default -> reference.value();
    };
  }
}
