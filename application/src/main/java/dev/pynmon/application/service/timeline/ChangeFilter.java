package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.timeline.TimelineFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps of the changes what a filter and its query let through. To know what to keep it learns what
 * invocations are, which may add changes first ({@link PresentStates}). For one thread.
 */
final class ChangeFilter {
  private final FoundChanges changes;
  private final Subjects subjects;
  private final Searched searched;
  private final Set<InvocationId> forgotten = new HashSet<>();

  ChangeFilter(FoundChanges changes, Subjects subjects, Searched searched) {
    this.changes = changes;
    this.subjects = subjects;
    this.searched = searched;
  }

  /** Forgets what the filter does not let through; tells why it cannot be asked. */
  Optional<Absence> apply(TimelineFilter filter) {
    return subjects.learnFor(filter, changes.ids()).or(() -> keepOnly(filter));
  }

  /** Adds changes of others, as far as a wider filter lets them through. */
  void add(List<HistoryEntry> entries, TimelineFilter wider) {
    entries.forEach(entry -> forgotten.remove(entry.invocation()));
    changes.add(entries);
    subjects.learnFor(wider, entries.stream().map(HistoryEntry::invocation).distinct().toList());
    keepOnly(wider);
  }

  /** Whether it was found, and not let through. */
  boolean hasForgotten(InvocationId id) {
    return forgotten.contains(id);
  }

  private Optional<Absence> keepOnly(TimelineFilter filter) {
    keep(id -> filter.accepts(subjects.of(id)));
    Optional<Absence> why = searched.ask(changes.newestFirst().toList());
    keep(searched::holds);
    return why;
  }

  private void keep(Predicate<InvocationId> wanted) {
    changes.ids().stream().filter(wanted.negate()).forEach(forgotten::add);
    changes.retain(id -> !forgotten.contains(id));
  }
}
