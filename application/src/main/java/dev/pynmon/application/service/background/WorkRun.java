package dev.pynmon.application.service.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of some work: under way, or ended with a value or a failure. Its end allocates nothing:
 * it is the end, too, when there is no memory.
 */
final class WorkRun<T> {
  private static final Duration RETRY = Duration.ofSeconds(15);

  private final Instant since;
  private final long begun;
  private final CompletableFuture<Boolean> succeeded = new CompletableFuture<>();
  private volatile @Nullable T value;
  private volatile @Nullable Throwable failure;
  private volatile long took;

  WorkRun(Instant since, long begun) {
    this.since = since;
    this.begun = begun;
  }

  void run(Supplier<? extends T> work, LongSupplier nanos) {
    try {
      value = work.get();
    } catch (Throwable e) {
      failure = e;
    }
    took = nanos.getAsLong() - begun;
    succeeded.complete(failure == null);
  }

  void refuse(Throwable why) {
    failure = why;
    succeeded.complete(false);
  }

  Instant since() {
    return since;
  }

  boolean isDone() {
    return succeeded.isDone();
  }

  /** True when the work ended with such a value. */
  boolean gave(Predicate<? super T> kind) {
    return isDone() && succeeded.join() && kind.test(Objects.requireNonNull(value));
  }

  boolean tookAtMost(Duration span) {
    return took <= span.toNanos();
  }

  /** True when it ended so long ago. */
  boolean isOver(long now, Duration span) {
    return isDone() && now - begun - took >= span.toNanos();
  }

  /** True when it ended, began so long ago, and so many times as long as it took. */
  boolean isOver(long now, Duration interval, int share) {
    return isDone() && now - begun >= Math.max(interval.toNanos(), share * took);
  }

  /**
   * True when enough time has passed since this run began for another. What failed is tried again
   * soon, however long it took: a store may be back.
   *
   * @param isPoor whether the value is as good as a failure
   */
  boolean isDue(long now, Rhythm rhythm, boolean isPoor) {
    Duration rest = failure == null && !isPoor ? rhythm.rest() : RETRY;
    long span = Math.min(rhythm.share() * took, took + rest.toNanos());
    return now - begun >= Math.max(rhythm.interval().toNanos(), span);
  }

  /** How long until work that takes a part in so many of the time is next; less than 0 if now. */
  long rest(long now, Duration interval, int share) {
    return Math.max(interval.toNanos(), share * took) - (now - begun);
  }

  /** The value; throws what the work threw. Waits while the work is under way. */
  T value() {
    if (succeeded.join()) {
      return Objects.requireNonNull(value);
    }
    throw failure instanceof RuntimeException known ? known : new CompletionException(failure);
  }

  /** Waits for the end of the work, but not for long, and whatever the end is. */
  void await(Duration patience) {
    try {
      succeeded.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
