package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.domain.purge.PurgeReport;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Writes into a journal at most once a second, but always how a purge ended. For one thread. */
final class Throttled implements Consumer<PurgeReport> {
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final PurgeJournal journal;
  private final LongSupplier nanos;
  private long last;

  Throttled(PurgeJournal journal, LongSupplier nanos) {
    this.journal = journal;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  @Override
  public void accept(PurgeReport report) {
    long now = nanos.getAsLong();
    if (report.end().isPresent() || now - last >= PAUSE) {
      last = now;
      journal.write(report);
    }
  }
}
