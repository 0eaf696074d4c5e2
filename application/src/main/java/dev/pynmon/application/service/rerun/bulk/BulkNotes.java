package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.domain.rerun.BulkReport;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Writes into a journal at most once a second, but always how a run ended. What is not written yet
 * is found in the stores by whoever resumes. For one thread.
 */
final class BulkNotes {
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final BulkJournal journal;
  private final Ledger ledger;
  private final LongSupplier nanos;
  private long last;

  BulkNotes(BulkJournal journal, Ledger ledger, LongSupplier nanos) {
    this.journal = journal;
    this.ledger = ledger;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  /**
   * Notes how far a run is.
   *
   * @param atOnce however short ago it was noted before
   */
  void write(BulkReport report, boolean atOnce) {
    long now = nanos.getAsLong();
    if (atOnce || !report.isUnderWay() || now - last >= PAUSE) {
      last = now;
      journal.write(report, ledger.unwritten());
    }
  }
}
