package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether a server has gone silent. A page asks several things one after another; when the first of
 * them waited in vain and nobody else was answered meanwhile, the rest need not wait as long again.
 * Safe for concurrent use.
 */
final class Silence {
  /** Long enough for the rest of a page, too short to be noticed when the server is back. */
  private static final long PAUSE = Duration.ofMillis(250).toNanos();

  private final LongSupplier nanoTime;
  private volatile long lastAnswer;
  private volatile Optional<Noticed> noticed = Optional.empty();

  Silence(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.lastAnswer = now();
  }

  long now() {
    return nanoTime.getAsLong();
  }

  /**
   * That somebody waited in vain.
   *
   * @param at when he gave up
   * @param fault what he was told
   */
  private record Noticed(long at, BackendFault fault) {}

  /** Somebody was answered. */
  void end() {
    lastAnswer = now();
  }

  /** Whether somebody was answered so short a time ago. */
  boolean isAnsweredWithin(Duration time) {
    return now() - lastAnswer < time.toNanos();
  }

  /** Somebody waited in vain from then on, by {@link #now}. */
  void add(long start, BackendFault fault) {
    if (fault.kind() == BackendFault.Kind.TIMEOUT && lastAnswer - start < 0) {
      noticed = Optional.of(new Noticed(now(), fault));
    }
  }

  /**
   * Asks no more for a moment.
   *
   * @throws BackendException as the one before
   */
  void requireNone() {
    Optional<Noticed> last = noticed;
    if (last.isPresent() && isOn(last.get())) {
      throw new BackendException(last.get().fault(), null);
    }
  }

  private boolean isOn(Noticed last) {
    return now() - last.at() < PAUSE && last.at() - lastAnswer > 0;
  }
}
