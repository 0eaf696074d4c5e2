package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeWindow;
import java.util.List;

/**
 * What spanned a window that is told as of its end, and ended soon after: it changed neither in the
 * window nor lasts any more.
 *
 * @param entries the changes that began it, none behind the window
 * @param complete false where there may be more
 */
record EndedSince(List<HistoryEntry> entries, boolean complete) {
  private static final EndedSince TOO_MANY = new EndedSince(List.of(), false);

  EndedSince {
    entries = List.copyOf(entries);
  }

  /**
   * Reads it. Cost: a call, and one more where there is any.
   *
   * @param since from the end of the window to the present
   * @param known what is known already is not asked about
   */
  static EndedSince read(
      Histories histories, TimeWindow since, FoundChanges known, TimeWindow window) {
    WindowEntries.Bound bound =
        new WindowEntries.Bound(ChangeCollector.LOOK_BACK, Integer.MAX_VALUE);
    WindowEntries later = WindowEntries.read(histories, since, bound);
    List<InvocationId> ended = ended(later, since).stream().filter(id -> !known.knows(id)).toList();
    if (later.backTo().isPresent() || ended.size() > ChangeCollector.MAX_SELECTED) {
      return TOO_MANY;
    }
    OwnHistories own = OwnHistories.read(histories, ended, window);
    return new EndedSince(
        own.entries().stream().filter(entry -> !entry.at().isAfter(window.to())).toList(),
        own.complete());
  }

  /** Those of which the first change may have ended something that lasted. */
  private static List<InvocationId> ended(WindowEntries later, TimeWindow since) {
    FoundChanges changes = new FoundChanges(since.to());
    changes.add(later.entries());
    return changes.ids().stream()
        .filter(id -> changes.first(id).filter(Lasting::mayEndWith).isPresent())
        .toList();
  }
}
