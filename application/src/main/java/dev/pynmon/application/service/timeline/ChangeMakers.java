package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whoever made changes. */
final class ChangeMakers {
  private ChangeMakers() {}

  /** Those whose last change is the newest first: they are the ones that are told apart. */
  static Stream<RunnerId> newestFirst(List<HistoryEntry> entries) {
    Map<RunnerId, Instant> newest = new HashMap<>();
    for (HistoryEntry entry : entries) {
      entry
          .runnerContext()
          .ifPresent(runner -> newest.merge(runner, entry.at(), ChangeMakers::later));
    }
    return newest.entrySet().stream()
        .sorted(
            Map.Entry.<RunnerId, Instant>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
