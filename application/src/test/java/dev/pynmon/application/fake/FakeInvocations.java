package dev.pynmon.application.fake;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Invocations in the order of their registration, and where each id stands among them. */
final class FakeInvocations {
  private final List<FakeInvocation> all = new ArrayList<>();
  private final Map<InvocationId, List<Integer>> places = new HashMap<>();
  private final Map<TimeWindow, List<HistoryEntry>> windows = new HashMap<>();

  void add(FakeInvocation one) {
    places.merge(one.id, List.of(all.size()), FakeInvocations::both);
    all.add(one);
    windows.clear();
  }

  private static List<Integer> both(List<Integer> some, List<Integer> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  void clear() {
    all.clear();
    places.clear();
    windows.clear();
  }

  /** Oldest registered first. */
  Stream<FakeInvocation> stream() {
    return all.stream();
  }

  List<FakeInvocation> newestFirst() {
    return all.reversed();
  }

  /** Those with one of these ids, newest first: one need not look through all for them. */
  List<FakeInvocation> those(Collection<InvocationId> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> places.getOrDefault(id, List.of()).stream())
        .sorted(Comparator.reverseOrder())
        .map(all::get)
        .toList();
  }

  /** The entries of a window, oldest first. */
  List<HistoryEntry> entries(TimeWindow window) {
    List<HistoryEntry> entries =
        all.stream()
            .flatMap(each -> each.history().stream())
            .filter(entry -> window.contains(entry.at()))
            .sorted(Comparator.comparing(HistoryEntry::at))
            .toList();
    windows.put(window, entries);
    return entries;
  }

  /** The same as when they were last asked for: they are not sorted anew for each chunk. */
  List<HistoryEntry> entriesAsBefore(TimeWindow window) {
    return Optional.ofNullable(windows.get(window)).orElseGet(() -> entries(window));
  }
}
