package dev.pynmon.redis.server;

/** The server broke off a connection. */
final class LostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean isSpoken;

  private LostException(String said, boolean isSpoken) {
    super(said);
    this.isSpoken = isSpoken;
  }

  /** Without having said anything. */
  static LostException silently() {
    return new LostException("the connection was closed", false);
  }

  /** After answers, which tell that it is the right kind of server. */
  static LostException afterAnswers() {
    return new LostException("the connection was closed", true);
  }

  /** With a farewell. */
  static LostException saying(String error) {
    return new LostException(error, true);
  }

  /** Whether a Redis server was there. */
  boolean isSpoken() {
    return isSpoken;
  }
}
