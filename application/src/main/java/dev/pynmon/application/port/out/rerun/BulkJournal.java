package dev.pynmon.application.port.out.rerun;

import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import java.util.List;

/**
 * Remembers runs of many beyond the end of this process, so that one that was cut off can be
 * resumed. Never throws: a run goes on when its journal cannot be written, which is logged. Safe
 * for concurrent use.
 */
public interface BulkJournal {
  /** Remembers nothing. */
  BulkJournal NONE = new None();

  /**
   * Remembers a run with all its invocations, in place of what was remembered of it. What is
   * written here outlives a loss of power.
   *
   * @return whether it is remembered
   */
  boolean begin(BulkReport run, List<BulkItem> items);

  /**
   * Remembers how far a run is.
   *
   * @param settled what became of invocations since this was last told
   */
  void write(BulkReport run, List<BulkItem> settled);

  /** Forgets a run. */
  void forget(BulkId run);

  /** All that are remembered, last begun first. What cannot be read is left out. */
  List<Remembered> read();

  /**
   * A run as it was last told.
   *
   * @param run how far it was
   * @param items all its invocations, in their order
   */
  record Remembered(BulkReport run, List<BulkItem> items) {
    public Remembered {
      items = List.copyOf(items);
    }
  }

  /** What {@link #NONE} is. */
  record None() implements BulkJournal {
    @Override
    public boolean begin(BulkReport run, List<BulkItem> items) {
      return false;
    }

    @Override
    public void write(BulkReport run, List<BulkItem> settled) {}

    @Override
    public void forget(BulkId run) {}

    @Override
    public List<Remembered> read() {
      return List.of();
    }
  }
}
