package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The histories of the invocations of a family, each read once. */
final class Lives {
  /** Enough of a history to see its end in all but the strangest lives. */
  private static final int CHANGES = 100;

  /** Clocks of several hosts differ, and what is emitted is written down before or after. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private final Visit visit;
  private final Instant now;
  private final Set<InvocationId> asked = new HashSet<>();
  private final Map<InvocationId, History> histories = new HashMap<>();

  Lives(Visit visit, Instant now) {
    this.visit = visit;
    this.now = now;
  }

  /** Reads those that were not read yet; one question at the most. */
  Map<InvocationId, History> of(Collection<InvocationId> ids) {
    List<InvocationId> fresh = ids.stream().filter(asked::add).toList();
    visit
        .stateBackend(store -> Batches.ask(fresh, batch -> store.histories().of(batch, CHANGES)))
        .available()
        .ifPresent(histories::putAll);
    return histories;
  }

  /** From the first change of an invocation to the present; from ever when none is known. */
  TimeWindow since(InvocationId id) {
    return window(start(history(id)), now);
  }

  /** The time in which each of them lived. */
  Map<InvocationId, TimeWindow> windows(Collection<InvocationId> ids) {
    of(ids);
    Map<InvocationId, TimeWindow> windows = new HashMap<>();
    ids.forEach(id -> windows.put(id, window(history(id))));
    return windows;
  }

  private History history(InvocationId id) {
    return of(List.of(id)).getOrDefault(id, History.EMPTY);
  }

  private TimeWindow window(History history) {
    Instant end = history.complete() ? history.finishedAt().orElse(now) : now;
    return window(start(history), end);
  }

  private static Instant start(History history) {
    return history.entries().stream().findFirst().map(HistoryEntry::at).orElse(Instant.EPOCH);
  }

  private static TimeWindow window(Instant from, Instant to) {
    Instant end = to.isBefore(from) ? from : to;
    return new TimeWindow(from.minus(SLACK), end.plus(SLACK));
  }
}
