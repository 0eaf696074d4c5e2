package dev.pynmon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.RawHttp;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimitsTest {
  private static final WebConfig CONFIG = WebConfig.local(0, "1.0.0-test", Clock.systemUTC());

  @Test
  void configure_sets_what_helidon_leaves_open() {
    WebServerConfig.Builder builder = WebServer.builder();
    PynmonWeb.configure(builder, CONFIG);
    WebServerConfig server = builder.buildPrototype();

    assertThat(server.host()).isEqualTo("127.0.0.1");
    assertThat(server.maxPayloadSize()).isEqualTo(12 * 1024 * 1024);
    assertThat(server.connectionOptions().tcpNoDelay()).isTrue();
    assertThat(server.connectionOptions().socketSendBufferSize()).contains(131_072);
    assertThat(server.shutdownHook()).isFalse();
  }

  @Test
  void stop_lets_an_answer_under_way_be_finished_and_can_be_repeated() {
    Slow slow = new Slow();
    PynmonWeb web = PynmonWeb.start(CONFIG, new FakeMonitor(slow).useCases());
    CompletableFuture<String> answer = slow.ask(web.port());

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(web::stop);
    slow.goOn();

    assertThat(answer.join()).startsWith("HTTP/1.1 200 ").endsWith("\"store\":\"ok\"}");
    stopped.join();
    web.stop();
  }

  @Test
  void listening_ends_when_it_is_stopped() {
    PynmonWeb web = PynmonWeb.start(CONFIG, new FakeMonitor().useCases());

    assertThat(web.isListening()).isTrue();
    web.stop();
    assertThat(web.isListening()).isFalse();
  }

  @Test
  void start_on_a_port_that_is_taken_fails() {
    PynmonWeb web = PynmonWeb.start(CONFIG, new FakeMonitor().useCases());
    WebConfig taken = WebConfig.local(web.port(), "1.0.0-test", Clock.systemUTC());

    assertThatThrownBy(() -> PynmonWeb.start(taken, new FakeMonitor().useCases()))
        .isInstanceOf(CannotListenException.class)
        .hasMessage("cannot listen on 127.0.0.1 port %d", web.port());
    web.stop();
  }

  @Test
  void config_refuses_what_cannot_be() {
    assertThatThrownBy(
            () ->
                new WebConfig(
                    "127.0.0.1", 70_000, "", false, "1", Clock.systemUTC(), AccessConfig.plain()))
        .hasMessage("the port must be 0 to 65535, was 70000");
    assertThatThrownBy(
            () ->
                new WebConfig(
                    "127.0.0.1", 0, "x y", false, "1", Clock.systemUTC(), AccessConfig.plain()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new WebConfig(
                    "127.0.0.1", 0, "/x/", false, "1", Clock.systemUTC(), AccessConfig.plain())
                .basePath())
        .isEqualTo("/x");
  }

  /** Applications that are listed only when the test says so. */
  private static final class Slow extends FakeApps {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch allowed = new CountDownLatch(1);

    CompletableFuture<String> ask(int port) {
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(
              () -> RawHttp.ask(port, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n"));
      await(asked);
      return answer;
    }

    void goOn() {
      allowed.countDown();
    }

    @Override
    public AppList list() {
      asked.countDown();
      await(allowed);
      return super.list();
    }

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
