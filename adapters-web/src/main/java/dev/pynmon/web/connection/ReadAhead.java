package dev.pynmon.web.connection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads on while an answer is made, which is how it is noticed that a visitor left: nothing else
 * tells. What comes instead is kept for whoever reads next. Safe for concurrent use by one that
 * reads and one that begins to read ahead.
 */
final class ReadAhead {
  private final Supplier<byte @Nullable []> socket;
  private final Runnable ended;
  private @Nullable CompletableFuture<byte @Nullable []> coming;
  private boolean reading;

  /**
   * Reads nothing yet.
   *
   * @param socket the next bytes, when they have come; null at their end
   * @param ended run when the end came while it was read ahead
   */
  ReadAhead(Supplier<byte @Nullable []> socket, Runnable ended) {
    this.socket = socket;
    this.ended = ended;
  }

  /** Reads on a thread of its own, at most once until somebody reads. */
  synchronized void begin() {
    if (!reading && coming == null) {
      CompletableFuture<byte @Nullable []> begun = new CompletableFuture<>();
      Thread.startVirtualThread(() -> read(begun));
      coming = begun; // only now: without memory for the thread nothing comes
    }
  }

  /** The next bytes; null at their end. */
  byte @Nullable [] read() {
    CompletableFuture<byte @Nullable []> before = claim();
    try {
      return before == null ? socket.get() : bytes(before);
    } finally {
      release();
    }
  }

  private synchronized @Nullable CompletableFuture<byte @Nullable []> claim() {
    CompletableFuture<byte @Nullable []> before = coming;
    reading = true;
    coming = null;
    return before;
  }

  private synchronized void release() {
    reading = false;
  }

  private void read(CompletableFuture<byte @Nullable []> begun) {
    try {
      byte[] bytes = socket.get();
      begun.complete(bytes);
      if (bytes == null) {
        ended.run();
      }
    } catch (Throwable e) {
      begun.completeExceptionally(e);
      ended.run();
    }
  }

  private static byte @Nullable [] bytes(CompletableFuture<byte @Nullable []> before) {
    try {
      return before.get();
    } catch (ExecutionException _) {
      return null;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
