package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The newest changes of a window of time.
 *
 * @param entries oldest first
 * @param backTo present when the window holds more: those before this moment were left out
 */
record WindowEntries(List<HistoryEntry> entries, Optional<Instant> backTo) {
  WindowEntries {
    entries = List.copyOf(entries);
  }

  /**
   * Reads them newest first: a call for each {@value Histories#MAX_CHUNK} of them, and for each
   * part of the store that turned out to hold none.
   */
  static WindowEntries read(Histories histories, TimeWindow window, Bound bound) {
    Reading reading = new Reading(bound);
    HistoryChunk chunk = histories.window(window, TimeOrder.NEWEST_FIRST, reading.next());
    while (reading.takes(chunk)) {
      Cursor cursor = chunk.next().orElseThrow();
      chunk = histories.windowAfter(window, TimeOrder.NEWEST_FIRST, reading.next(), cursor);
    }
    return reading.ended(chunk.next().isPresent(), window);
  }

  /**
   * Where reading ends.
   *
   * @param entries how many changes are read at most
   * @param invocations when changes of so many invocations were seen, the chunk is the last one
   */
  record Bound(int entries, int invocations) {
    /** A store that only ever answers with nothing is not asked for ever. */
    private int calls() {
      return 10 + 2 * (entries / Histories.MAX_CHUNK);
    }
  }

  private static final class Reading {
    private final Bound bound;
    private final List<HistoryEntry> read = new ArrayList<>();
    private final Set<InvocationId> invocations = new HashSet<>();
    private final Shared shared = new Shared();
    private int calls;

    Reading(Bound bound) {
      this.bound = bound;
    }

    int next() {
      return Math.min(Histories.MAX_CHUNK, bound.entries() - read.size());
    }

    /** Keeps a chunk; true when another one is to follow. */
    boolean takes(HistoryChunk chunk) {
      calls++;
      chunk.entries().stream().map(shared::of).forEach(read::add);
      chunk.entries().forEach(entry -> invocations.add(entry.invocation()));
      return chunk.next().isPresent()
          && read.size() < bound.entries()
          && invocations.size() < bound.invocations()
          && calls < bound.calls();
    }

    WindowEntries ended(boolean more, TimeWindow window) {
      Instant last = read.isEmpty() ? window.to() : read.getLast().at();
      return new WindowEntries(read.reversed(), more ? Optional.of(last) : Optional.empty());
    }
  }
}
