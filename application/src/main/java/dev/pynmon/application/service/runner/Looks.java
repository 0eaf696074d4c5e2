package dev.pynmon.application.service.runner;

/** How often a request may look at changes yet, however many parts it asks in. For one thread. */
final class Looks {
  /** The most of one request. */
  static final int MOST = 10;

  private int left = MOST;

  /** Takes one; false where none is left. */
  boolean take() {
    left--;
    return left >= 0;
  }
}
