package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeWindow;
import java.util.List;

/** What invocations did around a window of time, by their own histories. */
final class OwnHistories {
  /** So many changes are read in all, but of each invocation at least {@link #MIN_EACH}. */
  private static final int MAX_ALL = 200_000;

  private static final int MIN_EACH = 200;
  private static final int MAX_EACH = 10_000;

  private OwnHistories() {}

  /**
   * The changes of these invocations in the window, the one before it that began a status which
   * lasted into it, and the first one behind it. Cost: a call for each 1,000 ids.
   */
  static List<HistoryEntry> read(Histories histories, List<InvocationId> ids, TimeWindow window) {
    int each = Math.clamp(MAX_ALL / Math.max(1, ids.size()), MIN_EACH, MAX_EACH);
    return Batches.ask(ids, batch -> histories.of(batch, each)).values().stream()
        .flatMap(history -> around(window, history).stream())
        .toList();
  }

  private static List<HistoryEntry> around(TimeWindow window, History history) {
    List<HistoryEntry> entries = history.entries();
    int from = 0;
    while (from < entries.size() && entries.get(from).at().isBefore(window.from())) {
      from++;
    }
    int to = from;
    while (to < entries.size() && !entries.get(to).at().isAfter(window.to())) {
      to++;
    }
    boolean unknown = from == entries.size() && !history.complete();
    boolean bar = from > 0 && !unknown && Lasting.is(entries.get(from - 1));
    return entries.subList(bar ? from - 1 : from, Math.min(entries.size(), to + 1));
  }
}
