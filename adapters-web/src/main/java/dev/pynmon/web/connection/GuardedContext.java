package dev.pynmon.web.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** What a connection is served through, with a reader and a writer that say what they wait for. */
final class GuardedContext implements ConnectionContext {
  private final ConnectionContext inner;
  private final GuardedReader source;
  private final DataReader reader;
  private final DataWriter writer;
  private final Watched watched;

  GuardedContext(ConnectionContext inner, Watch watch, Watched watched, AddressRoom room) {
    this.inner = inner;
    this.watched = watched;
    this.source = new GuardedReader(inner.dataReader(), watched, room);
    this.reader = DataReader.create(source);
    this.writer = new GuardedWriter(inner.dataWriter(), watch, watched, source);
  }

  /** The headers of a request are complete and it is answered from now on. */
  void begin() {
    watched.work(Thread.currentThread(), source::lookAhead);
  }

  /** A request was answered, its body read; another one may have come with it. */
  void end() {
    source.answered();
    int come = reader.available();
    if (come == 0) {
      watched.enter(Purpose.IDLE);
    } else {
      watched.enter(Purpose.HEADER);
      source.behind(reader.getBuffer(come).readBytes());
    }
  }

  /** A request cannot be answered: it is refused, and the connection ends. */
  void fail() {
    source.answered();
    watched.enter(Purpose.HEADER);
  }

  /** The connection has ended. */
  void close() {
    source.answered();
  }

  @Override
  public DataReader dataReader() {
    return reader;
  }

  @Override
  public DataWriter dataWriter() {
    return writer;
  }

  @Override
  public ListenerContext listenerContext() {
    return inner.listenerContext();
  }

  @Override
  public ExecutorService executor() {
    return inner.executor();
  }

  @Override
  public Router router() {
    return inner.router();
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    return inner.proxyProtocolData();
  }

  @Override
  public HelidonSocket serverSocket() {
    return inner.serverSocket();
  }

  @Override
  public PeerInfo remotePeer() {
    return inner.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return inner.localPeer();
  }

  @Override
  public boolean isSecure() {
    return inner.isSecure();
  }

  @Override
  public String socketId() {
    return inner.socketId();
  }

  @Override
  public String childSocketId() {
    return inner.childSocketId();
  }
}
