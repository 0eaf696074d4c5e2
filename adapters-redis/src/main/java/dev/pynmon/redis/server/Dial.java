package dev.pynmon.redis.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.redisson.client.RedisClient;
import org.redisson.client.RedisConnection;

/**
 * Makes connections to one place. Redisson's client remembers what the name of its host stood for,
 * so after a failure another dial is used.
 *
 * @param client Redisson's
 * @param timeout the longest that a connection may take
 * @param isSecure whether TLS is spoken
 */
record Dial(RedisClient client, Duration timeout, boolean isSecure) {
  /** A new connection; one that comes too late is closed. */
  Link connect(Deadline whole) throws TimeoutException, ExecutionException, InterruptedException {
    Deadline deadline = whole.within(timeout);
    CompletableFuture<RedisConnection> connecting = client.connectAsync().toCompletableFuture();
    try {
      return new Link(connecting.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      connecting.thenAccept(RedisConnection::closeAsync);
      // A server that does not speak TLS waits for the end of what it takes for a command.
      if (isSecure) {
        throw new ExecutionException(new HandshakeTimeoutException(e));
      }
      throw e;
    } catch (InterruptedException e) {
      connecting.thenAccept(RedisConnection::closeAsync);
      throw e;
    }
  }

  /** A secure connection took too long. */
  static final class HandshakeTimeoutException extends SSLException {
    private static final long serialVersionUID = 1L;

    HandshakeTimeoutException(Throwable cause) {
      super("no secure connection in time", cause);
    }
  }
}
