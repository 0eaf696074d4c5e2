package dev.pynmon.application.port.out.purge;

import dev.pynmon.domain.purge.PurgeReport;
import java.util.List;

/**
 * Remembers how far purges are beyond the end of this process, so that one that was cut off can be
 * told and resumed. Safe for concurrent use.
 */
public interface PurgeJournal {
  /** Remembers nothing. */
  PurgeJournal NONE = new None();

  /**
   * Remembers how far a purge is, in place of what was remembered of it; one that is complete is
   * forgotten. Never throws: a purge goes on when its journal cannot be written, which is logged.
   */
  void write(PurgeReport purge);

  /** All that are remembered, last begun first; at most 100. What cannot be read is left out. */
  List<PurgeReport> read();

  /** What {@link #NONE} is. */
  record None() implements PurgeJournal {
    @Override
    public void write(PurgeReport purge) {}

    @Override
    public List<PurgeReport> read() {
      return List.of();
    }
  }
}
