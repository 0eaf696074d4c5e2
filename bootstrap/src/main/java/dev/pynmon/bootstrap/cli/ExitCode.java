package dev.pynmon.bootstrap.cli;

/** What the program ends with. */
final class ExitCode {
  static final int FINE = 0;

  /** The store or the request failed. */
  static final int FAILED = 1;

  /** It was called wrongly. */
  static final int USAGE = 2;

  /** Something needs attention. */
  static final int ATTENTION = 3;

  private ExitCode() {}

  static int of(boolean fine) {
    return fine ? FINE : FAILED;
  }
}
