package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Collection;
import java.util.List;

/**
 * What invocations did around a window of time, by their own histories.
 *
 * @param entries of each invocation oldest first
 * @param complete false when a history that may go on in the window was too long to read whole
 */
record OwnHistories(List<HistoryEntry> entries, boolean complete) {
  /**
   * About so many changes are read of some hundred invocations: of each its share. Of more of them
   * {@link #MIN_EACH} each are read, unless a store cuts the last ones of a batch ({@link
   * Histories#of}): these do not count as complete.
   */
  private static final int MAX_ALL = 200_000;

  private static final int MIN_EACH = 200;
  private static final int MAX_EACH = 10_000;

  OwnHistories {
    entries = List.copyOf(entries);
  }

  /**
   * The changes of these invocations in the window, the one before it that began a status which
   * lasted into it, and those behind it up to the first with which a runner took it. Cost: a call
   * for each 1,000 ids.
   */
  static OwnHistories read(Histories histories, List<InvocationId> ids, TimeWindow window) {
    int each = Math.clamp(MAX_ALL / Math.max(1, ids.size()), MIN_EACH, MAX_EACH);
    Shared shared = new Shared();
    Collection<History> read =
        Batches.ask(ids, batch -> shared.of(histories.of(batch, each))).values();
    return new OwnHistories(
        read.stream().flatMap(history -> around(window, history).stream()).toList(),
        read.stream().noneMatch(history -> lacks(window, history)));
  }

  /** True when the newest changes are missing and may lie in the window. */
  private static boolean lacks(TimeWindow window, History history) {
    return !history.complete()
        && history.last().filter(last -> last.at().isAfter(window.to())).isEmpty();
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
    int behind = to;
    while (behind < entries.size() && !Lasting.is(entries.get(behind))) {
      behind++;
    }
    boolean unknown = from == entries.size() && !history.complete();
    boolean bar = from > 0 && !unknown && Lasting.is(entries.get(from - 1));
    return entries.subList(bar ? from - 1 : from, Math.min(entries.size(), behind + 1));
  }
}
