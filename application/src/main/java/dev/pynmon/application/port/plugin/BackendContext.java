package dev.pynmon.application.port.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What a plugin gets from its host.
 *
 * @param alias the name of the store in messages
 * @param clock the time; never ask the system
 * @param nanos measures how long ago something was; unlike the clock it never stands still
 * @param timeout the longest that one call of a port may take
 * @param readOnly true when nothing may ever be written
 * @param settings further settings by name, credentials among them
 * @param background runs work that no request waits for
 * @param wanted how somebody names the application that is waited for first; there may be none. A
 *     store that needs long to tell of all may ask for it before
 * @param rounds brings together what a request asks at the same moment, for stores that are far
 */
public record BackendContext(
    String alias,
    Clock clock,
    LongSupplier nanos,
    Duration timeout,
    boolean readOnly,
    Map<String, String> settings,
    Executor background,
    Optional<String> wanted,
    Rounds rounds) {
  public BackendContext {
    settings = Map.copyOf(settings);
  }

  /** Where each question goes by itself, no application is named and time passes as it does. */
  public BackendContext(
      String alias,
      Clock clock,
      Duration timeout,
      boolean readOnly,
      Map<String, String> settings,
      Executor background) {
    this(
        alias,
        clock,
        System::nanoTime,
        timeout,
        readOnly,
        settings,
        background,
        Optional.empty(),
        Rounds.ALONE);
  }

  /** Names the store only: settings may be secrets. */
  @Override
  public String toString() {
    return "BackendContext[" + alias + "]";
  }
}
