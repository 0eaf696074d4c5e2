package dev.pynmon.application.service.background;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One run of some work: under way, or ended with a value or a failure. */
final class Attempt<T> {
  private static final long RETRY = Duration.ofSeconds(15).toNanos();

  private final Instant since;
  private final long begun;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile long took;

  Attempt(Instant since, long begun) {
    this.since = since;
    this.begun = begun;
  }

  void run(Supplier<? extends T> work, LongSupplier nanos) {
    try {
      T value = work.get();
      took = nanos.getAsLong() - begun;
      result.complete(value);
    } catch (Throwable failure) {
      took = nanos.getAsLong() - begun;
      result.completeExceptionally(failure);
    }
  }

  void refuse(RuntimeException why) {
    result.completeExceptionally(why);
  }

  Instant since() {
    return since;
  }

  boolean isDone() {
    return result.isDone();
  }

  /** True when the work ended with such a value. */
  boolean gave(Predicate<? super T> kind) {
    return result.isDone() && !result.isCompletedExceptionally() && kind.test(result.join());
  }

  boolean tookAtMost(Duration span) {
    return took <= span.toNanos();
  }

  /**
   * True when enough time has passed since this attempt began for another. What failed is tried
   * again soon, however long it took: a store may be back.
   */
  boolean isDue(long now, Duration interval, int share) {
    long whole = share * took;
    long span = result.isCompletedExceptionally() ? Math.min(whole, took + RETRY) : whole;
    return now - begun >= Math.max(interval.toNanos(), span);
  }

  /** The value; throws what the work threw. Waits while the work is under way. */
  T value() {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Waits for the end of the work, but not for long, and whatever the end is. */
  void await(Duration patience) {
    try {
      result.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
