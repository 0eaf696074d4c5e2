package dev.pynmon.web;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.web.server.DirectErrors;
import dev.pynmon.web.server.WebRoutes;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;

/** The monitor as a web server. Safe for concurrent use. */
public final class PynmonWeb {
  private static final int MAX_REQUESTS = 256;
  private static final int MAX_CONNECTIONS = 1_024;
  private static final int MAX_BODY = 1_000_000;
  private static final int MAX_ADDRESS = 16_384;
  private static final int MAX_HEADERS = 16_384;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final WebServer server;

  private PynmonWeb(WebServer server) {
    this.server = server;
  }

  /**
   * Starts to serve. No store is asked before the first visit.
   *
   * @throws IllegalStateException when the address cannot be listened on
   */
  public static PynmonWeb start(WebConfig config, UseCases useCases) {
    WebServerConfig.Builder server = WebServer.builder();
    configure(server, config);
    server.routing(routing -> routing(routing, config, useCases));
    WebServer started = server.build().start();
    if (started.port() < 0) { // Helidon logs why and goes on without listening
      started.stop();
      throw new IllegalStateException(
          "cannot listen on %s port %d: it is in use, or no address of this machine"
              .formatted(config.host(), config.port()));
    }
    return new PynmonWeb(started);
  }

  /** Adds everything the monitor answers to this routing; used by {@link #start} and by tests. */
  public static void routing(HttpRouting.Builder routing, WebConfig config, UseCases useCases) {
    routing.any(
        WebRoutes.handler(
            config.basePath(), config.readOnly(), config.version(), config.clock(), useCases));
  }

  /**
   * Sets address and limits. Helidon's own checks of path and query are off: browsers send
   * characters that it refuses, such as a bar, and whatever is broken ends as an error page of
   * ours. Used by {@link #start} and by tests.
   */
  public static void configure(WebServerConfig.BuilderBase<?, ?> server, WebConfig config) {
    server
        .host(config.host())
        .port(config.port())
        .shutdownHook(false)
        .shutdownGracePeriod(GRACE)
        .connectionOptions(socket -> socket.tcpNoDelay(true))
        .maxConcurrentRequests(MAX_REQUESTS)
        .maxTcpConnections(MAX_CONNECTIONS)
        .maxPayloadSize(MAX_BODY)
        .directHandlers(DirectErrors.handlers())
        .addProtocol(
            Http1Config.builder()
                .maxPrologueLength(MAX_ADDRESS)
                .maxHeadersSize(MAX_HEADERS)
                .validatePath(false)
                .validatePrologue(false)
                .build());
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Stops to listen and waits some seconds for answers that are under way. Idempotent. */
  public void stop() {
    server.stop();
  }
}
