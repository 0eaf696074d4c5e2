package dev.pynmon.memory.access;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Guards all data of one application: many readers or one writer. Whoever holds it may take it
 * again, a writer also to read. A reader that writes would wait for itself, so it is refused.
 */
public final class AppLock {
  /** Fair: else readers on virtual threads that never pause would overtake the writer for ever. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** Reads while nobody writes. */
  public <T> T read(Supplier<T> reads) {
    return holding(lock.readLock(), reads);
  }

  /** Writes while nobody reads. */
  public void write(Runnable writes) {
    refuseReaders();
    lock.writeLock().lock();
    try {
      writes.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Writes while nobody reads, and tells something about it. */
  public <T> T writeAndGive(Supplier<T> writes) {
    refuseReaders();
    return holding(lock.writeLock(), writes);
  }

  private void refuseReaders() {
    if (!lock.isWriteLockedByCurrentThread() && lock.getReadHoldCount() > 0) {
      throw new IllegalStateException("a reader cannot write");
    }
  }

  private static <T> T holding(Lock held, Supplier<T> work) {
    held.lock();
    try {
      return work.get();
    } finally {
      held.unlock();
    }
  }
}
