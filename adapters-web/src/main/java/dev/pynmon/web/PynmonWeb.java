package dev.pynmon.web;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.web.access.CertificateRenewal;
import dev.pynmon.web.access.Certificates;
import dev.pynmon.web.connection.AddressRoom;
import dev.pynmon.web.connection.ConnectionGuard;
import dev.pynmon.web.connection.ConnectionLimits;
import dev.pynmon.web.live.LiveStreams;
import dev.pynmon.web.server.DirectErrors;
import dev.pynmon.web.server.WebRoutes;
import io.helidon.http.Status;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The monitor as a web server. Safe for concurrent use. */
public final class PynmonWeb {
  /** More than the guard lets stay, so that it sees who comes and chooses who goes. */
  private static final int ROOM_TO_CHOOSE = 64;

  /** Half of what Linux takes. It would else give megabytes to each who does not read. */
  private static final int SEND_BUFFER = 131_072;

  /** A log in a form that encodes some of it; all other bodies are bounded further on. */
  private static final int MAX_BODY = 12 * 1024 * 1024;

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int PATIENCE_MILLIS = 1_000;

  private final String host;
  private final WebServer server;
  private final ConnectionGuard guard;
  private final LiveStreams streams;
  private final AtomicReference<Handler> pages;
  private final Optional<CertificateRenewal> renewal;

  private PynmonWeb(
      String host,
      WebServer server,
      ConnectionGuard guard,
      LiveStreams streams,
      AtomicReference<Handler> pages,
      Optional<CertificateRenewal> renewal) {
    this.host = host;
    this.server = server;
    this.guard = guard;
    this.streams = streams;
    this.pages = pages;
    this.renewal = renewal;
  }

  /**
   * Starts to serve. No store is asked before the first request.
   *
   * @throws CannotListenException when the address cannot be listened on
   * @throws BadTlsFilesException with a sentence when there are files for HTTPS that are wrong
   */
  public static PynmonWeb start(WebConfig config, UseCases useCases) {
    return start(config, useCases, ConnectionLimits.USUAL);
  }

  static PynmonWeb start(WebConfig config, UseCases useCases, ConnectionLimits limits) {
    WebServerConfig.Builder server = WebServer.builder();
    Optional<CertificateRenewal> renewal = config.access().tls().map(CertificateRenewal::new);
    configure(server, config);
    ConnectionGuard guard = guard(server, config, limits);
    LiveStreams streams = new LiveStreams();
    AtomicReference<Handler> pages = new AtomicReference<>(pages(config, useCases, streams));
    server.routing(
        routing -> routing.any((request, response) -> pages.get().handle(request, response)));
    WebServer started = server.build().start();
    if (started.port() < 0) { // Helidon logs why and goes on without listening
      started.stop();
      guard.close();
      throw new CannotListenException(config.host(), config.port());
    }
    return new PynmonWeb(config.host(), started, guard, streams, pages, renewal);
  }

  /** Adds everything the monitor answers to this routing, for tests. */
  public static void routing(HttpRouting.Builder routing, WebConfig config, UseCases useCases) {
    routing.any(pages(config, useCases, new LiveStreams()));
  }

  private static Handler pages(WebConfig config, UseCases useCases, LiveStreams streams) {
    return WebRoutes.handler(
        config.basePath(),
        config.readOnly(),
        config.version(),
        config.clock(),
        config.access(),
        useCases,
        streams);
  }

  /**
   * Sets address and limits. Helidon's own checks of path and query are off: browsers send
   * characters that it refuses, such as a bar, and whatever is broken ends as an error page of
   * ours. Used by {@link #start} and by tests.
   */
  public static void configure(WebServerConfig.BuilderBase<?, ?> server, WebConfig config) {
    config.access().tls().map(Certificates::read).ifPresent(server::tls);
    server
        .host(config.host())
        .port(config.port())
        .shutdownHook(false)
        .shutdownGracePeriod(GRACE)
        .connectionOptions(socket -> socket.tcpNoDelay(true).socketSendBufferSize(SEND_BUFFER))
        .maxPayloadSize(MAX_BODY)
        .errorHandling(ErrorHandling.builder().includeEntity(true).build())
        .directHandlers(DirectErrors.handlers());
  }

  /** Every connection of the server is guarded; Helidon's own protocols are left out. */
  private static ConnectionGuard guard(
      WebServerConfig.Builder server, WebConfig config, ConnectionLimits limits) {
    ConnectionGuard guard =
        new ConnectionGuard(limits, config.access()::trusts, new AddressRoom(WebRoutes::mayBeLong));
    server
        .maxTcpConnections(limits.connections() + ROOM_TO_CHOOSE)
        .protocolsDiscoverServices(false)
        .addConnectionSelector(guard.selector());
    return guard;
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /**
   * Reads the certificate and its key again where they have changed; who is connected notices
   * nothing. To be called now and then.
   */
  public void renewCertificate() {
    renewal.flatMap(CertificateRenewal::look).ifPresent(server::reloadTls);
  }

  /**
   * Whether connections are still taken: Helidon listens no more once taking one has failed. Asks
   * the system, by a connection to itself.
   */
  public boolean isListening() {
    int port = server.port();
    if (port < 0) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return true;
    } catch (ConnectException _) {
      return false;
    } catch (IOException _) { // too busy to say
      return true;
    }
  }

  /**
   * Stops to listen and waits some seconds for answers that are under way. Idempotent. Helidon
   * keeps a thread of each server for ever, and with it all that it serves: so it is let go of.
   */
  public void stop() {
    streams.close();
    server.stop();
    guard.close();
    pages.set((_, response) -> response.status(Status.SERVICE_UNAVAILABLE_503).send());
  }
}
