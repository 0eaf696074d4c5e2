package dev.pynmon.bootstrap.upkeep;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a program that nobody can reach any more. Looks every ten seconds, until it is closed. */
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final int PERIOD = 10;

  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pynmon-upkeep").factory());
  private final BooleanSupplier listens;
  private final Runnable end;
  private boolean listened = true;
  private volatile boolean closed;

  /** Does nothing by itself. */
  Upkeep(BooleanSupplier listens, Runnable end) {
    this.listens = listens;
    this.end = end;
  }

  /**
   * Begins.
   *
   * @param listens false when the program cannot be reached any more: whatever ended its listening
   *     (no memory for a moment, say), only a new start mends it
   * @param end ends the program; run when two looks in a row have found that, and nobody closed
   */
  public static Upkeep begin(BooleanSupplier listens, Runnable end) {
    Upkeep upkeep = new Upkeep(listens, end);
    upkeep.looking.scheduleWithFixedDelay(upkeep::look, PERIOD, PERIOD, TimeUnit.SECONDS);
    return upkeep;
  }

  /** Once more in any case: whatever was thrown would else be the end of all looking. */
  void look() {
    try {
      boolean before = listened;
      listened = listens.getAsBoolean();
      if (!before && !listened && !closed) {
        LOG.error("Nobody listens on the port any more; ending");
        end.run();
      }
    } catch (Throwable e) {
      LOG.warn("Could not look", e);
    }
  }

  /** A look that is under way ends nothing any more. */
  @Override
  public void close() {
    closed = true;
    looking.shutdownNow();
  }
}
