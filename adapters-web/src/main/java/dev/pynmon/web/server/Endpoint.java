package dev.pynmon.web.server;

import dev.pynmon.web.asset.Gzip;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Route;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one Helidon handler: hands every request to the dispatcher and sends what comes back. */
final class Endpoint implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
  private static final int WORTH_PACKING = 1_400;

  /** The word gzip, unless its quality is 0. */
  private static final Pattern ACCEPTS_GZIP =
      Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

  /** How many files are sent at once that are made meanwhile. */
  private static final int MAX_FILES = 4;

  private final Semaphore files = new Semaphore(MAX_FILES);
  private final Dispatcher dispatcher;

  Endpoint(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    Incoming incoming = incoming(request);
    closeIfBodyMayFollow(request, response);
    Response answer = dispatcher.answer(incoming);
    Optional<Reply.Content> stream = answer.stream().filter(_ -> !incoming.method().equals("HEAD"));
    if (stream.isPresent()) {
      sendWhileMade(answer, stream.get(), incoming, response);
    } else {
      send(answer, incoming, response);
    }
    closeIfSaid(response);
  }

  private static Incoming incoming(ServerRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : request.headers()) {
      headers.merge(header.name().toLowerCase(Locale.ROOT), header.values(), (a, b) -> a + "," + b);
    }
    return new Incoming(
        request.prologue().method().text(),
        request.prologue().uriPath().rawPath(),
        request.prologue().query().rawValue(),
        headers,
        peer(request),
        most -> body(request, most));
  }

  private static Peer peer(ServerRequest request) {
    boolean secure = request.isSecure();
    return request.remotePeer().address() instanceof InetSocketAddress peer
            && peer.getAddress() != null
        ? new Peer(literal(peer.getAddress()), peer.getAddress().isLoopbackAddress(), secure)
        : new Peer("", false, secure);
  }

  /** Without the name of the network card, which IPv6 has behind a percent sign. */
  private static String literal(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }

  /**
   * One that ends too early, or is no body at all, is the visitor's fault; they may be gone. Not
   * closed, for that waits for what is left: of a broken one nothing comes, Helidon reads the rest
   * of any other.
   */
  private static byte[] body(ServerRequest request, int most) {
    try {
      return request.content().inputStream().readNBytes(most);
    } catch (IOException | RuntimeException e) {
      LOG.debug("a body cannot be read", e);
      throw new ProblemException(
          Problem.of(400, "Bad request", "What was sent cannot be read to its end.")
              .header("Connection", "close"));
    }
  }

  /**
   * Who waits for leave to send a body gets it where a form is read, else none; but some send it at
   * once. Only the end of the connection keeps it from being read as the next request.
   */
  private static void closeIfBodyMayFollow(ServerRequest request, ServerResponse response) {
    if (request.headers().containsToken(HeaderValues.EXPECT_100)) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
  }

  /** Helidon would wait for the visitor to close, and read on. */
  private static void closeIfSaid(ServerResponse response) {
    if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
      throw new CloseConnectionException("The answer said that it is the last");
    }
  }

  /** Few files at once, since each asks the stores until it is sent. */
  private void sendWhileMade(
      Response answer, Reply.Content content, Incoming incoming, ServerResponse response) {
    if (answer.follows()) {
      stream(answer, content, response);
    } else if (files.tryAcquire()) {
      try {
        stream(answer, content, response);
      } finally {
        files.release();
      }
    } else {
      send(PlainProblem.answer(Gates.FULL, incoming, Route.Kind.JSON), incoming, response);
    }
  }

  private static void stream(Response answer, Reply.Content content, ServerResponse response) {
    response.status(Status.create(answer.status()));
    answer.headers().forEach((name, value) -> response.header(name, value));
    try (OutputStream out = response.outputStream()) {
      content.writeTo(out);
      commit(response);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("a visitor left while they were sent something", e);
      throw new CloseConnectionException("The visitor left", e);
    }
  }

  /** Helidon writes the end of it later, which is too late where the connection ends with it. */
  private static void commit(ServerResponse response) {
    if (response instanceof RoutingResponse whole) {
      whole.commit();
    }
  }

  private static void send(Response answer, Incoming incoming, ServerResponse response) {
    response.status(Status.create(answer.status()));
    answer.headers().forEach((name, value) -> response.header(name, value));
    byte[] body = body(answer, incoming, response);
    if (incoming.method().equals("HEAD")) {
      if (answer.stream().isEmpty()) {
        response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
      }
      response.send();
    } else {
      response.send(body);
    }
  }

  private static byte[] body(Response answer, Incoming incoming, ServerResponse response) {
    boolean packs = ACCEPTS_GZIP.matcher(incoming.header("accept-encoding")).find();
    if (!packs || answer.plain().length < WORTH_PACKING) {
      return answer.plain();
    }
    response.header("Content-Encoding", "gzip");
    return answer.packed().length > 0 ? answer.packed() : Gzip.compress(answer.plain());
  }
}
