package dev.pynmon.redis.answer;

/** What came in is no answer of a Redis server. */
public final class ForeignException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForeignException() {
    super("no answer of Redis");
  }
}
