package dev.pynmon.application.service.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * An answer that is being worked out side by side with others. Safe for concurrent use.
 *
 * @param <T> the answer
 */
public final class Later<T> {
  private final SideBySide group;
  private final CompletableFuture<T> answer = new CompletableFuture<>();

  /** How many threads wait for it; guarded by the group. */
  private int waiting;

  Later(SideBySide group) {
    this.group = group;
  }

  /**
   * Waits for the answer; throws what the work threw.
   *
   * @throws CancellationException when this thread was interrupted: nobody waits for the request
   *     any more, and all that it has begun is given up
   */
  public T get() {
    group.await(this);
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      group.giveUp();
      throw SideBySide.givenUp();
    }
  }

  /** Works it out on this thread, for whoever else waits for it meanwhile. */
  void work(Supplier<? extends T> work) {
    group.finish(this, work, 0);
  }

  /** Works it out; nobody learns of it before what this gives is run. */
  Runnable outcome(Supplier<? extends T> work) {
    try {
      T result = work.get();
      return () -> answer.complete(result);
    } catch (Throwable failure) {
      return () -> answer.completeExceptionally(failure);
    }
  }

  boolean isDone() {
    return answer.isDone();
  }

  void addWaiting() {
    waiting++;
  }

  int waiting() {
    return waiting;
  }
}
