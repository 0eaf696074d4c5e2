package dev.pynmon.testkit.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The network between a client and a server, which can be slow, cut and mended, and counts what
 * goes through. Listens at a port of its own on this machine.
 */
public final class TcpProxy implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final URI server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final int port;
  private volatile Duration delay = Duration.ZERO;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile ServerSocket listening;
  private long travelledNanos;
  private long arrived = System.nanoTime();

  private TcpProxy(URI server) {
    this.server = server;
    listening = listenAt(0);
    port = listening.getLocalPort();
    acceptFrom(listening);
  }

  /** A proxy that passes everything on to this server. */
  public static TcpProxy to(URI server) {
    return new TcpProxy(server);
  }

  /** The address of the server, with this proxy in its place. */
  public URI address() {
    String user = Optional.ofNullable(server.getRawUserInfo()).map(raw -> raw + "@").orElse("");
    String path = server.getRawPath();
    return URI.create(server.getScheme() + "://" + user + HOST + ":" + port + path);
  }

  /** Every byte is under way for this long, in each direction, from now on. */
  public void delay(Duration each) {
    delay = each;
  }

  /**
   * How long something was under way, all in all: what travels at the same time counts once. So
   * long somebody had to wait for the network, however busy this machine was meanwhile.
   */
  public Duration travelled() {
    synchronized (bytes) {
      return Duration.ofNanos(travelledNanos);
    }
  }

  /** How long what sets out now is under way. */
  private Duration setOut() {
    Duration each = delay;
    synchronized (bytes) {
      long now = System.nanoTime();
      long due = now + each.toNanos();
      if (due - arrived > 0) {
        travelledNanos += Math.min(due - now, due - arrived);
        arrived = due;
      }
    }
    return each;
  }

  /** Nothing arrives any more, in either direction, until it is let go. */
  public void hold() {
    held = new CountDownLatch(1);
  }

  /** What was held arrives now. */
  public void letGo() {
    held.countDown();
  }

  /** Breaks all connections and refuses new ones. */
  public synchronized void cut() {
    close(listening);
    open.forEach(TcpProxy::close);
    open.clear();
  }

  /** Accepts connections again. */
  public synchronized void restore() {
    if (listening.isClosed()) {
      listening = listenAt(port);
      acceptFrom(listening);
    }
  }

  /** How many connections were ever accepted. */
  public long accepted() {
    return accepted.get();
  }

  /** How many connections are open. */
  public long connected() {
    return open.stream().filter(socket -> socket.getLocalPort() == port).count();
  }

  /** How many bytes went through, in both directions. */
  public long bytes() {
    return bytes.get();
  }

  @Override
  public void close() {
    letGo();
    cut();
  }

  private void acceptFrom(ServerSocket from) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!from.isClosed()) {
                accept(from);
              }
            });
  }

  private void accept(ServerSocket from) {
    try {
      Socket client = from.accept();
      if (from.isClosed()) {
        // The system may hand over one more connection while the socket is being closed.
        close(client);
      } else {
        join(client);
      }
    } catch (IOException _) {
      // Cut, or a client that is gone already: the loop sees which.
    }
  }

  private void join(Socket client) throws IOException {
    accepted.incrementAndGet();
    Socket upstream = new Socket();
    try {
      upstream.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    } catch (IOException e) {
      close(client);
      throw e;
    }
    enter(client, upstream);
    start(client, upstream);
    start(upstream, client);
  }

  /** Under the lock of {@link #cut}, so that no connection outlives it unseen. */
  private synchronized void enter(Socket client, Socket upstream) {
    open.add(client);
    open.add(upstream);
    if (listening.isClosed()) {
      cut();
    }
  }

  private void start(Socket from, Socket to) throws IOException {
    Runnable end =
        () -> {
          close(from);
          close(to);
          open.remove(from);
          open.remove(to);
        };
    new OneWay(
            from.getInputStream(),
            to.getOutputStream(),
            this::setOut,
            () -> held,
            bytes::addAndGet,
            end)
        .start();
  }

  private static ServerSocket listenAt(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
