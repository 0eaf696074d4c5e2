package dev.pynmon.domain.invocation;

import java.util.ArrayList;
import java.util.List;

/** Changes of one invocation in the order of time, each once. */
final class InOrder {
  private static final int NEAR = 8;

  private InOrder() {}

  /** Cost: by their number where they come in order, but for some, as stores give them. */
  static List<HistoryEntry> of(List<HistoryEntry> changes) {
    List<HistoryEntry> once = new ArrayList<>(changes.size());
    for (HistoryEntry change : changes.stream().sorted(HistoryEntry.BY_TIME).toList()) {
      if (!isAmongTheLast(change, once)) {
        once.add(change);
      }
    }
    return once;
  }

  /** Twice the same have the same time, so stand near one another. */
  private static boolean isAmongTheLast(HistoryEntry change, List<HistoryEntry> known) {
    List<HistoryEntry> last = known.subList(Math.max(0, known.size() - NEAR), known.size());
    return !last.isEmpty() && last.getLast().at().equals(change.at()) && last.contains(change);
  }
}
