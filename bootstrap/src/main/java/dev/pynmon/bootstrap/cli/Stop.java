package dev.pynmon.bootstrap.cli;

/** Tells when to end. */
public interface Stop {
  /**
   * Waits until the program is to end, or the thread is interrupted.
   *
   * @param ready run once a wish to end is noticed, so that nobody who knows the program to be
   *     ready can ask too early
   */
  void await(Runnable ready);
}
