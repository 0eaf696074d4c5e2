package dev.pynmon.application.service.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

  /** Waits for the answer; throws what the work threw. */
  public T get() {
    group.await(this);
    return result(answer);
  }

  /** What it was completed with, or what it failed with. */
  static <T> T result(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Works it out, on this thread. */
  void work(Supplier<? extends T> work) {
    try {
      answer.complete(work.get());
    } catch (Throwable failure) {
      answer.completeExceptionally(failure);
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
