package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the changes of a window by invocation. */
public final class Presences {
  private Presences() {}

  /** The invocations that the window shows, in the order in which they first appear. */
  static List<Presence> of(TimelineSource source, TimelineFilter filter) {
    List<Presence> presences = new ArrayList<>();
    changesByInvocation(source.entries())
        .forEach(
            (id, changes) -> {
              TimelineSubject subject = source.subject(id);
              if (filter.accepts(subject)) {
                List<Segment> segments = Segments.of(source, subject, changes);
                if (!segments.isEmpty()) {
                  presences.add(presence(source, subject, segments, changes));
                }
              }
            });
    return presences;
  }

  private static Presence presence(
      TimelineSource source,
      TimelineSubject subject,
      List<Segment> segments,
      List<HistoryEntry> changes) {
    return new Presence(
        subject,
        segments,
        Waits.of(segments, source.window(), source.now()),
        isLeft(segments) ? takenBehind(source, changes) : Optional.empty());
  }

  /** True where the last bar was lost, and what followed brought it to no end. */
  private static boolean isLeft(List<Segment> segments) {
    return !segments.getLast().status().isFinal()
        && segments.reversed().stream()
            .filter(Segment::isBar)
            .findFirst()
            .filter(bar -> bar.end() == SegmentEnd.SILENT)
            .isPresent();
  }

  private static Optional<HistoryEntry> takenBehind(
      TimelineSource source, List<HistoryEntry> changes) {
    return changes.stream()
        .filter(change -> change.at().isAfter(source.window().to()))
        .filter(change -> change.status().status().lasts())
        .findFirst();
  }

  /**
   * The changes of each invocation in the order of time, each once; invocations in the order of
   * their first changes. Sorting is left to the few changes of each: stores give them in order, but
   * for some.
   */
  static Map<InvocationId, List<HistoryEntry>> changesByInvocation(List<HistoryEntry> entries) {
    Map<InvocationId, List<HistoryEntry>> changes = new HashMap<>();
    for (HistoryEntry entry : entries) {
      changes.computeIfAbsent(entry.invocation(), _ -> new ArrayList<>(4)).add(entry);
    }
    Map<InvocationId, List<HistoryEntry>> ordered = LinkedHashMap.newLinkedHashMap(changes.size());
    changes.values().stream()
        .map(History::inOrder)
        .sorted(
            Comparator.comparing(
                List::getFirst, HistoryEntry.BY_TIME.thenComparing(HistoryEntry::invocation)))
        .forEach(own -> ordered.put(own.getFirst().invocation(), own));
    return ordered;
  }
}
