package dev.pynmon.memory.access;

import java.time.Instant;

/**
 * Numbers what is written to an application, in the order of writing. What is written as past is
 * numbered by its time instead, among the others. Guarded by the lock of its application.
 */
public final class Sequence {
  /** Even numbers are for the present, odd ones for the past, so that no two are the same. */
  private static final long STEP = 2;

  private static final long SECOND = STEP * 1_000_000;

  private long past = -1;
  private long last;
  private boolean writesPast;

  /** The number of what is written now. */
  public long next() {
    return next(Long.MIN_VALUE);
  }

  /** The number of what is written now and has this time. */
  public long next(Instant at) {
    boolean fits = Math.abs(at.getEpochSecond()) < Long.MAX_VALUE / SECOND / STEP;
    return next(fits ? at.getEpochSecond() * SECOND + at.getNano() / 1_000 * STEP : Long.MIN_VALUE);
  }

  private long next(long wished) {
    if (writesPast) {
      past = Math.max(past + STEP, wished + 1);
      return past;
    }
    last = Math.max(last + STEP, wished);
    return last;
  }

  /** The highest number given to the present so far. */
  public long last() {
    return last;
  }

  /** True while what is written belongs to the past. */
  public boolean writesPast() {
    return writesPast;
  }

  /** Numbers what these writes write as past. */
  public void asPast(Runnable writes) {
    writesPast = true;
    try {
      writes.run();
    } finally {
      writesPast = false;
    }
  }
}
