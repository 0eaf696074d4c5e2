package dev.pynmon.application.port.in.live;

import java.time.Duration;
import java.util.Optional;

/**
 * Somebody who follows an application. For one thread, but that any may close it. Nothing is kept
 * for who comes late: several pulses become one.
 */
public interface Following extends AutoCloseable {
  /**
   * Waits for the next pulse; empty when there was none in this time, or when it is {@link #isOver
   * over}.
   *
   * @throws java.util.concurrent.CancellationException when this thread was interrupted
   */
  Optional<Pulse> next(Duration atMost);

  /** True when nothing comes any more: it was closed, or there is no such application any more. */
  boolean isOver();

  @Override
  void close();
}
