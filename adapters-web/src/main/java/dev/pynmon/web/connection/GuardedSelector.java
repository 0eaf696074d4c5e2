package dev.pynmon.web.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/** Makes the connections of another selector, each watched. */
final class GuardedSelector implements ServerConnectionSelector {
  private static final System.Logger LOG = System.getLogger(GuardedSelector.class.getName());

  private final ServerConnectionSelector inner;
  private final Watch watch;
  private final AddressRoom room;

  GuardedSelector(ServerConnectionSelector inner, Watch watch, AddressRoom room) {
    this.inner = inner;
    this.watch = watch;
    this.room = room;
  }

  @Override
  public int bytesToIdentifyConnection() {
    return inner.bytesToIdentifyConnection();
  }

  /** Not asked while this is the only selector: then a connection is made before a byte comes. */
  @Override
  public Support supports(BufferData data) {
    return Support.SUPPORTED;
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return inner.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    Watched watched = watch.open(peer(context), () -> disconnect(context));
    GuardedContext guarded = new GuardedContext(context, watch, watched, room);
    return new GuardedConnection(inner.connection(guarded), guarded, watch, watched);
  }

  /** From another thread than its own, whose reading or writing ends with that. */
  private static void disconnect(ConnectionContext context) {
    try {
      context.serverSocket().close();
    } catch (UncheckedIOException e) {
      context.log(LOG, System.Logger.Level.DEBUG, "was closed already", e);
    }
  }

  private static Optional<InetAddress> peer(ConnectionContext context) {
    return context.remotePeer().address() instanceof InetSocketAddress address
        ? Optional.ofNullable(address.getAddress())
        : Optional.empty();
  }
}
