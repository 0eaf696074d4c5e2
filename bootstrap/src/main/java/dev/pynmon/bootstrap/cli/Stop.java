package dev.pynmon.bootstrap.cli;

/** Tells when to end. */
public interface Stop {
  /** Waits until the program is to end, or the thread is interrupted. */
  void await();
}
