package dev.pynmon.testkit.redis;

/** An error that the server answered; its message is the server's own. */
public final class RedisError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisError(String message) {
    super(message);
  }
}
