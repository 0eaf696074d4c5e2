package dev.pynmon.application.service.recovery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time go by. Safe for concurrent use. */
@FunctionalInterface
public interface Pause {
  /** In real time. A thread that is interrupted goes on at once, and stays interrupted. */
  Pause REAL =
      span -> {
        try {
          new CountDownLatch(1).await(span.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      };

  /** Returns so much later. */
  void await(Duration span);
}
