package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.timeline.ToldFirst;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The changes that a timeline is made of, as they are found. For one thread. */
final class FoundChanges {
  private final Instant edge;
  private final List<HistoryEntry> entries = new ArrayList<>();
  private final Map<InvocationId, Span> spans = new LinkedHashMap<>();
  private Optional<List<InvocationId>> sorted = Optional.empty();

  /**
   * None is found yet.
   *
   * @param edge where bars end of which no end is known
   */
  FoundChanges(Instant edge) {
    this.edge = edge;
  }

  /** Takes more of them; those of one moment in the store's order. */
  void add(Collection<HistoryEntry> oldestFirst) {
    oldestFirst.forEach(this::add);
  }

  void add(HistoryEntry entry) {
    sorted = Optional.empty();
    entries.add(entry);
    spans.merge(entry.invocation(), new Span(entry, entry), Span::with);
  }

  boolean knows(InvocationId id) {
    return spans.containsKey(id);
  }

  Optional<HistoryEntry> first(InvocationId id) {
    return Optional.ofNullable(spans.get(id)).map(Span::first);
  }

  Optional<HistoryEntry> last(InvocationId id) {
    return Optional.ofNullable(spans.get(id)).map(Span::last);
  }

  List<HistoryEntry> entries() {
    return List.copyOf(entries);
  }

  List<InvocationId> ids() {
    return List.copyOf(spans.keySet());
  }

  /** How many invocations they are of. */
  int invocations() {
    return spans.size();
  }

  /** Forgets all others. */
  void retain(Predicate<InvocationId> wanted) {
    if (spans.keySet().removeIf(wanted.negate())) {
      sorted = Optional.empty();
      entries.removeIf(entry -> !spans.containsKey(entry.invocation()));
    }
  }

  /**
   * The invocations in the order of {@link ToldFirst}; they are sorted anew only where something
   * was found or forgotten since.
   */
  Stream<InvocationId> newestFirst() {
    List<InvocationId> ids = sorted.orElseGet(this::sort);
    sorted = Optional.of(ids);
    return ids.stream();
  }

  private List<InvocationId> sort() {
    return spans.entrySet().stream()
        .sorted(
            ToldFirst.order(
                each -> each.getValue().first().at(),
                each -> each.getValue().end(edge),
                Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** From the first to the last change of an invocation, as far as known. */
  private record Span(HistoryEntry first, HistoryEntry last) {
    Span with(Span later) {
      return new Span(
          HistoryEntry.BY_TIME.compare(later.first, first) < 0 ? later.first : first,
          HistoryEntry.BY_TIME.compare(later.last, last) < 0 ? last : later.last);
    }

    Instant end(Instant edge) {
      return Lasting.is(last) && last.at().isBefore(edge) ? edge : last.at();
    }
  }
}
