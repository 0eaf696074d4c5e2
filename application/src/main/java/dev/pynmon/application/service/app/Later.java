package dev.pynmon.application.service.app;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is being worked out side by side with others. Its end allocates nothing, so that
 * nobody waits for ever when there is no memory. Safe for concurrent use.
 *
 * @param <T> the answer
 */
public final class Later<T> {
  private final SideBySide group;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable T answer;
  private volatile @Nullable Throwable failure;

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
      done.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      group.giveUp();
      throw SideBySide.givenUp();
    }
    return outcome();
  }

  private T outcome() {
    Throwable thrown = failure;
    if (thrown == null) {
      return Objects.requireNonNull(answer);
    }
    throw thrown instanceof RuntimeException known ? known : new CompletionException(thrown);
  }

  /** Works it out on this thread, for whoever else waits for it meanwhile. */
  void work(Supplier<? extends T> work) {
    group.finish(this, work, 0);
  }

  /** Works it out; nobody learns of it before it is {@link #tell told}. */
  void workOut(Supplier<? extends T> work) {
    try {
      answer = work.get();
    } catch (Throwable e) {
      failure = e;
    }
  }

  void tell() {
    done.countDown();
  }

  boolean isDone() {
    return done.getCount() == 0;
  }

  void addWaiting() {
    waiting++;
  }

  int waiting() {
    return waiting;
  }
}
