package dev.pynmon.bootstrap.cli;

import java.time.Duration;

/** How long is waited for what comes at all, on a machine that is busy. */
public final class Patience {
  /** For one question to a store, where that it takes too long is not what is tried. */
  public static final Duration OF_STORES = Duration.ofSeconds(30);

  private Patience() {}
}
