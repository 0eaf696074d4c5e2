package dev.pynmon.bootstrap.cli;

/** Tells when to end. */
public interface Stop {
  /** From now on the program may be told to end; said before anybody hears that it is there. */
  default void prepare() {}

  /** Waits until the program is to end, or the thread is interrupted. */
  void await();
}
