package dev.pynmon.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.web.connection.ConnectionLimits;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors do to connections, over real ones; with times that a test can wait for. */
@Timeout(60)
@Tag("slow")
class ConnectionsTest {
  private static final WebConfig CONFIG = WebConfig.local(0, "1.0.0-test", Clock.systemUTC());
  private static final Duration SHORT = Duration.ofMillis(150);

  /** In which a header that comes as a whole has been read, on a machine that is busy. */
  private static final Duration WHOLE = Duration.ofSeconds(2);

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String HEALTH = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String LAST = "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  private final List<Socket> sockets = new ArrayList<>();
  private PynmonWeb web = start(SHORT, LONG, LONG, 1_000);

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    web.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "GET /health HTTP/1.1\r\nHost: x\r\n", "GET / HTTP/1.0\r\n"})
  void header_that_does_not_come_ends_the_connection(String begun) throws IOException {
    assertThat(rest(open(begun))).isEmpty();
  }

  @Test
  void second_header_that_does_not_come_ends_the_connection() throws IOException {
    restart(WHOLE, LONG, LONG, 1_000);

    assertThat(rest(open(HEALTH + "GET /hea"))).startsWith("HTTP/1.1 200 ").hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100\r\n\r\nname=",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nna",
        "Transfer-Encoding: chunked\r\n\r\nno number\r\n"
      })
  void form_that_does_not_come_to_its_end_is_not_answered_as_if_it_had(String body)
      throws IOException {
    restart(LONG, LONG, SHORT, 1_000);
    String form =
        "POST /login HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";

    assertThat(rest(open(form + body))).doesNotContain(" 200 ", " 303 ", " 500 ");
  }

  @Test
  void connection_that_is_not_used_any_more_ends() throws IOException {
    restart(LONG, SHORT, LONG, 1_000);

    assertThat(rest(open(HEALTH))).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1000\r\n\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
        "Transfer-Encoding: chunked\r\n\r\nno number"
      })
  void body_that_stands_still_ends_the_connection(String body) throws IOException {
    restart(LONG, LONG, SHORT, 1_000);

    assertThat(rest(open("POST /health HTTP/1.1\r\nHost: x\r\n" + body)))
        .startsWith("HTTP/1.1 405 ");
  }

  @Test
  void visitor_who_does_not_read_is_disconnected() throws IOException {
    restart(LONG, LONG, SHORT, 1_000);
    Socket socket = open("GET /apps/ HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(400)); // 40 MB

    byte[] more = new byte[10_000];
    assertThatThrownBy(
            () -> {
              while (true) { // blocks while the server does not read; fails when it has closed
                socket.getOutputStream().write(more);
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void silent_connections_keep_nobody_out() throws IOException {
    restart(LONG, LONG, LONG, 5);
    Socket first = open("");
    for (int i = 0; i < 200; i++) {
      open("");
    }

    assertThat(RawHttp.ask(web.port(), HEALTH)).startsWith("HTTP/1.1 200 ");
    assertThat(rest(first)).isEmpty();
  }

  @Test
  void work_stops_when_the_visitor_leaves() throws Exception {
    Endless endless = new Endless();
    restart(endless);
    Socket visitor = open(HEALTH);
    endless.begun.await();
    visitor.close();

    endless.stopped.await();
  }

  @Test
  void visitor_who_asks_for_more_meanwhile_is_answered_in_turn() throws Exception {
    Endless endless = new Endless();
    restart(endless);
    Socket visitor = open(HEALTH);
    endless.begun.await();
    Socket other = open(HEALTH);
    endless.begunAgain.await();
    other.close();
    endless.stopped.await();
    visitor.getOutputStream().write(LAST.getBytes(UTF_8));
    endless.goOn.countDown();

    assertThat(rest(visitor).split("HTTP/1.1 200 ", -1)).hasSize(3);
  }

  private Socket open(String sent) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), web.port()));
    socket.getOutputStream().write(sent.getBytes(UTF_8));
    return socket;
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  private void restart(FakeApps apps) {
    web.stop();
    web = start(new FakeMonitor(apps), LONG, LONG, LONG, 1_000);
  }

  private void restart(Duration header, Duration idle, Duration still, int connections) {
    web.stop();
    web = start(header, idle, still, connections);
  }

  private static PynmonWeb start(Duration header, Duration idle, Duration still, int connections) {
    String[] apps = IntStream.range(0, 100).mapToObj(i -> "shop-" + i).toArray(String[]::new);
    return start(new FakeMonitor(FakeApps.of(apps)), header, idle, still, connections);
  }

  private static PynmonWeb start(
      FakeMonitor monitor, Duration header, Duration idle, Duration still, int connections) {
    return PynmonWeb.start(
        CONFIG,
        monitor.useCases(),
        new ConnectionLimits(
            header, idle, still, Duration.ofMillis(20), connections, 1_000, 1_000_000_000));
  }

  /** Applications that are listed when the test says so, unless nobody waits for that any more. */
  private static final class Endless extends FakeApps {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch begunAgain = new CountDownLatch(2);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public AppList list() {
      begun.countDown();
      begunAgain.countDown();
      try {
        goOn.await();
        return super.list();
      } catch (InterruptedException _) {
        stopped.countDown();
        throw new CancellationException();
      }
    }
  }
}
