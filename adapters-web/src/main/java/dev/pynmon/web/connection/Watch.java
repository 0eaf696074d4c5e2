package dev.pynmon.web.connection;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All open connections, and who of them goes. One look costs a few microseconds for each hundred
 * connections. Safe for concurrent use.
 */
final class Watch {
  private final Set<Watched> open = ConcurrentHashMap.newKeySet();
  private final ConnectionLimits limits;
  private final Predicate<String> proxies;
  private final LongSupplier nanoTime;

  /**
   * @param proxies tells of an address, a literal, whether many visitors come from there
   */
  Watch(ConnectionLimits limits, Predicate<String> proxies, LongSupplier nanoTime) {
    this.limits = limits;
    this.proxies = proxies;
    this.nanoTime = nanoTime;
  }

  /**
   * A connection was opened. Where there are too many, the oldest that does nothing goes; of an
   * address that has too many this one goes when all its others are at work.
   */
  Watched open(Optional<InetAddress> peer, Runnable disconnect) {
    Watched opened = new Watched(peer.filter(this::isCounted), nanoTime, disconnect);
    open.add(opened);
    if (others(opened, opened::sharesAddressWith).count() >= limits.perAddress()) {
      drop(victim(others(opened, opened::sharesAddressWith)).orElse(opened));
    }
    if (open.size() > limits.connections()) {
      victim(others(opened, _ -> true)).ifPresent(this::drop);
    }
    return opened;
  }

  private boolean isCounted(InetAddress address) {
    return !address.isLoopbackAddress() && !proxies.test(address.getHostAddress());
  }

  /** A connection has ended. */
  void closed(Watched connection) {
    open.remove(connection);
  }

  /**
   * An answer is about to be sent. While too much is in memory that nobody takes, the connection
   * that stands still longest goes.
   */
  void holds(Watched sender, int bytes) {
    sender.holds(bytes);
    Optional<Watched> victim = Optional.of(sender);
    while (victim.isPresent() && held() > limits.sending()) {
      victim = victim(others(sender, other -> other.phase() == Purpose.SENDING));
      victim.ifPresent(this::drop);
    }
  }

  /**
   * Disconnects all that stood still for too long, and begins to notice whether those are still
   * there who wait for their answers.
   */
  void look() {
    open.forEach(Watched::lookAhead);
    open.stream().filter(connection -> connection.isOverdue(limits)).toList().forEach(this::drop);
  }

  int size() {
    return open.size();
  }

  private long held() {
    return open.stream().mapToLong(Watched::held).sum();
  }

  private Stream<Watched> others(Watched one, Predicate<Watched> among) {
    return open.stream().filter(other -> other != one).filter(among);
  }

  private static Optional<Watched> victim(Stream<Watched> among) {
    return among.filter(Watched::yields).min((a, b) -> a.moment().before(b.moment()));
  }

  private void drop(Watched connection) {
    open.remove(connection);
    connection.disconnect();
  }
}
