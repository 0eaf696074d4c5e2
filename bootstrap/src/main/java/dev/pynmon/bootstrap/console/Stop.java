package dev.pynmon.bootstrap.console;

import java.util.function.Supplier;

/** Tells when to end. */
public interface Stop {
  /**
   * Waits until the program is to end, or the thread is interrupted.
   *
   * @param ready run once a wish to end is noticed, so that nobody who knows the program to be
   *     ready can ask too early
   */
  void await(Runnable ready);

  /**
   * Does some work to its end. A wish to end is told meanwhile, once, where such wishes are heard;
   * a second one ends the program.
   *
   * @param wished is told, on another thread
   */
  default <T> T during(Supplier<T> work, Runnable wished) {
    return work.get();
  }
}
