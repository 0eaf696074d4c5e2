package dev.pynmon.web.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** An answer that is worked out while its page asks for something else. */
public final class Meanwhile<T> {
  private final CompletableFuture<T> work;

  private Meanwhile(CompletableFuture<T> work) {
    this.work = work;
  }

  /** Begins at once, on a thread of its own. */
  public static <T> Meanwhile<T> begin(Supplier<T> work) {
    return new Meanwhile<>(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
  }

  /** Waits for the answer; throws what the work threw. */
  public T result() {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
