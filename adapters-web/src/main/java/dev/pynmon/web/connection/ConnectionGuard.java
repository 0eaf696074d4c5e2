package dev.pynmon.web.connection;

import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Keeps a server reachable whatever its visitors do to their connections. Has one thread of its
 * own, until it is closed.
 */
public final class ConnectionGuard implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ConnectionGuard.class.getName());

  private static final int MAX_HEADERS = 16_384;

  private final Watch watch;
  private final AddressRoom room;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pynmon-connections").factory());

  /**
   * @param proxies tells of an address, a literal, whether many visitors come from there
   * @param room how long addresses may be
   */
  public ConnectionGuard(ConnectionLimits limits, Predicate<String> proxies, AddressRoom room) {
    this.room = room;
    this.watch = new Watch(limits, proxies, System::nanoTime);
    long period = limits.look().toMillis();
    looking.scheduleWithFixedDelay(() -> look(watch), period, period, TimeUnit.MILLISECONDS);
  }

  /** Once more in any case: whatever was thrown would else be the end of all looking. */
  private static void look(Watch watch) {
    try {
      watch.look();
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.WARNING, "connections could not be looked at", e);
    }
  }

  /** What makes guarded connections of HTTP/1.1, and answers HTTP/1.0. */
  public ServerConnectionSelector selector() {
    Http1Config http =
        Http1Config.builder()
            .maxPrologueLength(AddressRoom.LONGEST_LINE)
            .maxHeadersSize(MAX_HEADERS)
            .validatePath(false)
            .validatePrologue(false)
            .build();
    return new GuardedSelector(Http1ConnectionSelector.builder().config(http).build(), watch, room);
  }

  /** Stops to look; connections stay as they are. */
  @Override
  public void close() {
    looking.shutdownNow();
  }
}
