package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.domain.rerun.BulkReport;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** How far a run is, as it was last told. Safe for concurrent use. */
final class Told {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private volatile BulkReport report;

  Told(BulkReport report) {
    this.report = report;
  }

  BulkReport report() {
    return report;
  }

  void tell(BulkReport now) {
    lock.lock();
    try {
      report = now;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for such a report, so long at most. */
  void await(Predicate<BulkReport> wanted, Duration patience) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!wanted.test(report) && left > 0) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
