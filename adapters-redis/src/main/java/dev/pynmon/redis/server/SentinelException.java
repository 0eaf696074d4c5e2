package dev.pynmon.redis.server;

import org.jspecify.annotations.Nullable;

/** No sentinel said where the server is. */
final class SentinelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isAnswered;

  private SentinelException(boolean isAnswered, @Nullable Throwable cause) {
    super(cause);
    this.isAnswered = isAnswered;
  }

  static SentinelException noAnswer(Throwable cause) {
    return new SentinelException(false, cause);
  }

  static SentinelException unknownMaster() {
    return new SentinelException(true, null);
  }

  /** Whether the last of them answered, but knows no such server. */
  boolean isAnswered() {
    return isAnswered;
  }
}
