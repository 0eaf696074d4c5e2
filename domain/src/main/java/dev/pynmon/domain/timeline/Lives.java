package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts the changes of a window by invocation. */
final class Lives {
  /** The store's order where the times are the same: the sort keeps it. */
  private static final Comparator<HistoryEntry> BY_TIME =
      Comparator.comparing(HistoryEntry::at).thenComparing(entry -> entry.status().at());

  private static final Comparator<Life> NEWEST_FIRST =
      Comparator.comparing(Life::end).thenComparing(Life::begin).reversed().thenComparing(Life::id);

  private Lives() {}

  /** The invocations that the window shows, in the order in which they first appear. */
  static List<Life> of(TimelineSource source, TimelineFilter filter) {
    List<Life> lives = new ArrayList<>();
    changesByInvocation(source.entries())
        .forEach(
            (id, changes) -> {
              TimelineSubject subject = source.subject(id);
              if (filter.accepts(subject)) {
                add(lives, new Life(subject, Spells.of(source, subject, changes)));
              }
            });
    return lives;
  }

  private static void add(List<Life> lives, Life life) {
    if (!life.spells().isEmpty()) {
      lives.add(life);
    }
  }

  /** The changes of each invocation in the order of time, each once. */
  static Map<InvocationId, List<HistoryEntry>> changesByInvocation(List<HistoryEntry> entries) {
    Map<InvocationId, List<HistoryEntry>> changes = new LinkedHashMap<>();
    Set<HistoryEntry> known = new HashSet<>();
    entries.stream()
        .sorted(BY_TIME)
        .filter(known::add)
        .forEach(e -> changes.computeIfAbsent(e.invocation(), id -> new ArrayList<>()).add(e));
    return changes;
  }

  /** The selected ones, then those that go on longest, then those that began last. */
  static List<Life> newestFirst(List<Life> lives, Set<InvocationId> selected) {
    Comparator<Life> selectedFirst = Comparator.comparing(life -> !selected.contains(life.id()));
    return lives.stream().sorted(selectedFirst.thenComparing(NEWEST_FIRST)).toList();
  }

  /** Some of them, in the order of all. */
  static List<Life> inOrder(List<Life> all, List<Life> some) {
    Set<InvocationId> kept = some.stream().map(Life::id).collect(Collectors.toSet());
    return all.stream().filter(life -> kept.contains(life.id())).toList();
  }
}
