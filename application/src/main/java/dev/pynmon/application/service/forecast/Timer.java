package dev.pynmon.application.service.forecast;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Does something later. Safe for concurrent use. */
@FunctionalInterface
public interface Timer {
  /** In real time, on the threads of this executor; none waits meanwhile. */
  static Timer on(Executor executor) {
    return (span, work) ->
        CompletableFuture.delayedExecutor(span.toNanos(), TimeUnit.NANOSECONDS, executor)
            .execute(work);
  }

  /** Does it once so much time has passed. */
  void after(Duration span, Runnable work);
}
