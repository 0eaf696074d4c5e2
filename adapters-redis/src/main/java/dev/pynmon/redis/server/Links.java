package dev.pynmon.redis.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The few connections to a server. Made when they are needed, kept while they work; none is left
 * over by a failure. Safe for concurrent use.
 */
final class Links implements AutoCloseable {
  static final int MAX = 8;

  private final Engine engine;
  private final Endpoints endpoints;
  private final Semaphore free = new Semaphore(MAX, true);
  private final Deque<Link> idle = new ArrayDeque<>();
  private @Nullable Dial dial;
  private boolean closed;

  Links(Engine engine, Endpoints endpoints) {
    this.engine = engine;
    this.endpoints = endpoints;
  }

  /** A connection, to be given back by {@link #giveBack} in any case. */
  Link borrow(Deadline deadline) throws TimeoutException, ExecutionException, InterruptedException {
    requireOpen();
    if (!free.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException("no connection was free");
    }
    try {
      Link link = takeIdle();
      return link == null ? connect(deadline) : link;
    } catch (Throwable failure) {
      free.release();
      throw failure;
    }
  }

  /** After a failure nobody knows what the connection is about to answer, so it is closed. */
  void giveBack(Link link, boolean isSound) {
    if (!isSound || !link.isUsable() || !keep(link)) {
      link.close();
    }
    free.release();
  }

  /** A connection that nobody used before. */
  Link replace(Link stale, Deadline deadline)
      throws TimeoutException, ExecutionException, InterruptedException {
    stale.close();
    return connect(deadline);
  }

  private synchronized @Nullable Link takeIdle() {
    for (Link link = idle.pollFirst(); link != null; link = idle.pollFirst()) {
      if (link.isUsable()) {
        return link;
      }
      link.close();
    }
    return null;
  }

  private synchronized boolean keep(Link link) {
    if (!closed) {
      idle.addFirst(link);
    }
    return !closed;
  }

  private Link connect(Deadline deadline)
      throws TimeoutException, ExecutionException, InterruptedException {
    Dial used = known();
    used = used == null ? remember(engine.dial(endpoints.find(deadline))) : used;
    try {
      return used.connect(deadline);
    } catch (Throwable failure) {
      forget(used);
      throw failure;
    }
  }

  private synchronized @Nullable Dial known() {
    requireOpen();
    return dial;
  }

  private synchronized void requireOpen() {
    if (closed) {
      throw new ClosedException();
    }
  }

  private synchronized Dial remember(Dial found) {
    dial = found;
    return found;
  }

  private synchronized void forget(Dial failed) {
    if (failed.equals(dial)) {
      dial = null;
    }
  }

  /** Waits for nobody; may be called twice. */
  @Override
  public void close() {
    shut();
    engine.close();
  }

  private synchronized void shut() {
    closed = true;
    idle.forEach(Link::close);
    idle.clear();
  }

  /** Somebody asked after the end. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
