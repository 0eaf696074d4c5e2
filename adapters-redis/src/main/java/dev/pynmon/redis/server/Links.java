package dev.pynmon.redis.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisClient;
import org.redisson.client.RedisConnection;

/**
 * The few connections to a server. Made when they are needed, kept while they work; none is left
 * over by a failure. Safe for concurrent use.
 */
final class Links implements AutoCloseable {
  static final int MAX = 8;

  private final Engine engine;
  private final Supplier<Endpoint> endpoint;
  private final Duration timeout;
  private final Semaphore free = new Semaphore(MAX, true);
  private final Deque<Link> idle = new ArrayDeque<>();
  private @Nullable RedisClient client;
  private boolean closed;

  Links(String name, Supplier<Endpoint> endpoint, Duration timeout) {
    this.engine = new Engine(name);
    this.endpoint = endpoint;
    this.timeout = timeout;
  }

  /** A connection, to be given back by {@link #giveBack} in any case. */
  Link borrow(Deadline deadline) throws TimeoutException, ExecutionException, InterruptedException {
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
    RedisClient present = client();
    CompletableFuture<RedisConnection> connecting = present.connectAsync().toCompletableFuture();
    try {
      return new Link(connecting.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS));
    } catch (Throwable failure) {
      connecting.thenAccept(RedisConnection::closeAsync);
      forget(present);
      throw failure;
    }
  }

  private synchronized RedisClient client() {
    if (closed) {
      throw new ClosedException();
    }
    RedisClient present = client;
    if (present == null) {
      present = engine.client(endpoint.get(), timeout);
      client = present;
    }
    return present;
  }

  private synchronized void forget(RedisClient failed) {
    if (client == failed) {
      client = null;
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      idle.forEach(Link::close);
      idle.clear();
      engine.close();
    }
  }

  /** Somebody asked after the end. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
