package dev.pynmon.application.service.purge;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One purge from its beginning to its end. Whoever looks sees how far it is. */
final class PurgeRun {
  private static final Logger LOG = LoggerFactory.getLogger(PurgeRun.class);

  private final PurgeWork work;
  private final Clock clock;
  private final Consumer<PurgeReport> journal;
  private final Consumer<PurgeReport> note;
  private final AtomicBoolean isNoted = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile PurgeReport report;
  private volatile boolean stopped;
  private volatile boolean abandoned;

  /**
   * @param begun what it is to be, without any end
   * @param journal is told of its beginning, of each batch, and of its end
   * @param note is told once, of its end or of how far it is when nobody waits for that any more
   */
  PurgeRun(
      PurgeWork work,
      PurgeReport begun,
      Clock clock,
      Consumer<PurgeReport> journal,
      Consumer<PurgeReport> note) {
    this.work = work;
    this.clock = clock;
    this.journal = journal;
    this.note = note;
    this.report = begun;
  }

  PurgeReport report() {
    return report;
  }

  boolean isUnderWay() {
    return report.end().isEmpty();
  }

  /** Ends it after its present batch. */
  void stop() {
    stopped = true;
  }

  /** The same, since this process ends. */
  void abandon() {
    abandoned = true;
    stopped = true;
  }

  /** Notes how it ended, or how far it is, unless that is noted. */
  void note() {
    if (isNoted.compareAndSet(false, true)) {
      note.accept(report);
    }
  }

  /** Waits until it has ended, so long at most. */
  void await(Duration patience) {
    try {
      ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does all of it, on this thread. Throws nothing but an error, and then, too, it has ended. */
  void work() {
    try {
      work.count();
      tell(Optional.empty());
      tell(Optional.of(toTheEnd()));
    } catch (BackendException e) {
      tell(Optional.of(new PurgeEnd.Failed(clock.instant(), work.at(), e.fault())));
    } catch (RuntimeException e) {
      LOG.error("The purge {} failed in a way that was not foreseen", report.id(), e);
      tell(Optional.of(new PurgeEnd.Failed(clock.instant(), work.at(), unforeseen())));
    } finally {
      if (isUnderWay()) {
        tell(Optional.of(new PurgeEnd.Abandoned(clock.instant())));
      }
      note();
      ended.countDown();
    }
  }

  private BackendFault unforeseen() {
    return new BackendFault(
        BackendFault.Kind.UNSUPPORTED,
        report.app().value(),
        "It failed in a way that was not foreseen.",
        "The log of the monitor says more.");
  }

  private PurgeEnd toTheEnd() {
    while (!stopped) {
      boolean more = work.advance();
      if (!more) {
        return new PurgeEnd.Complete(clock.instant());
      }
      tell(Optional.empty());
    }
    return abandoned
        ? new PurgeEnd.Abandoned(clock.instant())
        : new PurgeEnd.Stopped(clock.instant());
  }

  private void tell(Optional<PurgeEnd> end) {
    report = report.with(work.steps(), work.gone(), work.kept(), end);
    journal.accept(report);
  }
}
