package dev.pynmon.application.service.rerun.bulk;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits in real time; a thread that is interrupted is to end. */
public final class RealBell implements Bell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rings = lock.newCondition();
  private boolean rung;

  @Override
  public boolean await(Duration span) {
    lock.lock();
    try {
      long left = span.toNanos();
      while (!rung && left > 0) {
        left = rings.awaitNanos(left);
      }
      rung = false;
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void ring() {
    lock.lock();
    try {
      rung = true;
      rings.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
