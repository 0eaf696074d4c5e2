package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.ChangeChunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The changes of a window, the newest of those that are too many.
 *
 * @param changes none twice
 * @param knownSince since when none is left out
 */
record ReadBack(List<Change> changes, Instant knownSince) {
  /** How many entries are asked for at once: no single question may take long. */
  private static final int CHUNK = 5_000;

  /** A store that only ever answers with nothing is not asked for ever. */
  private static final int MAX_CHUNKS = 20 + ShowTasksUseCase.MAX_CHANGES / CHUNK;

  /**
   * Reads them from the end of the window on.
   *
   * @param most how many
   * @param note is told of each change, and gives what is kept of it
   */
  static ReadBack of(Changes inShort, TimeWindow window, int most, UnaryOperator<Change> note) {
    List<Change> read = new ArrayList<>();
    ChangeChunk chunk = inShort.newest(window, Math.min(CHUNK, most));
    chunk.changes().stream().map(note).forEach(read::add);
    for (int asked = 1;
        chunk.next().isPresent() && read.size() < most && asked < MAX_CHUNKS;
        asked++) {
      Cursor next = chunk.next().get();
      chunk = inShort.newestAfter(window, Math.min(CHUNK, most - read.size()), next);
      chunk.changes().stream().map(note).forEach(read::add);
    }
    return chunk.next().isEmpty()
        ? new ReadBack(read, window.from())
        : since(window.nearest(chunk.knownSince(last(read, window.to()))), read);
  }

  /** What is older is left to whoever reads on: of its time not all is known. */
  private static ReadBack since(Instant moment, List<Change> read) {
    return new ReadBack(
        read.stream().filter(change -> !change.at().isBefore(moment)).toList(), moment);
  }

  private static Instant last(List<Change> read, Instant none) {
    return read.isEmpty() ? none : read.getLast().at();
  }
}
