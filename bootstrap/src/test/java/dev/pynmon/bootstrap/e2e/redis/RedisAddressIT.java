package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.TcpProxy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what somebody typed or configured to a Redis server, or to a sentence. */
@Tag("redis")
class RedisAddressIT {
  private static final String PASSWORD = "troja1184";

  /** A page of an application that has nothing to do with the server, each of a kind. */
  private static final List<String> OTHERS =
      List.of("", "apps/", "apps/shop4/", "apps/shop4/invocations");

  /** A busy machine may take a while, but nobody waits for a store that is none of his. */
  private static final Duration SOON = Duration.ofSeconds(30);

  /** The longest there is: whoever waited for such a store would not be answered soon. */
  private static final String LONG_TIMEOUT = "?socket_timeout=60";

  /** A page that asks several things waits for one of them: four would not be soon. */
  private static final String TIMEOUT = "?socket_timeout=8";

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  private Host host(Map<String, String> environment) {
    return new Host(folder, environment, Optional.empty(), "1.0-test", Patience.OF_STORES);
  }

  private static RedisServer guarded() {
    RedisServer server = OwnRedis.start("--requirepass", PASSWORD);
    load(server);
    return server;
  }

  private static void load(RedisServer server) {
    String place = "redis://:" + PASSWORD + "@127.0.0.1:" + server.port();
    try (RawRedis redis = RawRedis.connect(URI.create(place))) {
      RedisLoader.load(RedisFixture.SHOP3, redis);
    }
  }

  @Test
  void password_comesFromTheEnvironment_orFromAFile() throws IOException {
    try (RedisServer server = guarded()) {
      String address = "redis://127.0.0.1:" + server.port();
      Typed typed =
          Typed.in(host(Map.of("PYNMON_REDIS_PASSWORD", PASSWORD)), "apps", address, "--json");
      assertThat(typed.err()).isEmpty();
      assertThat(typed.out()).contains("shop3").doesNotContain(PASSWORD);

      Path file =
          Files.writeString(
              folder.resolve("pynmon.toml"),
              "stores = ['%s']\nredis-username = 'default'\nredis-password = '%s'"
                  .formatted(address, PASSWORD));
      assertThat(Typed.in(folder, "apps", "--config", file.toString()).code()).isZero();
    }
  }

  @Test
  void configurationOfPynenc_leadsToTheServer() throws IOException {
    try (RedisServer server = guarded()) {
      Files.writeString(
          folder.resolve("pyproject.toml"),
          "[tool.pynenc.redis]\nredis_host = '127.0.0.1'\nredis_port = %d\nredis_password = '%s'\n"
              .formatted(server.port(), PASSWORD));
      Typed typed = Typed.in(folder, "apps");
      assertThat(typed.err()).isEmpty();
      assertThat(typed.out()).contains("shop3").doesNotContain(PASSWORD);
    }
  }

  @Test
  void wrongPassword_endsTheMonitor_inOneSentence() {
    try (RedisServer server = guarded()) {
      String place = "127.0.0.1:" + server.port();
      assertThat(
              Typed.in(
                  folder, "monitor", "--log-level", "error", "--port", "0", "redis://:x@" + place))
          .isEqualTo(
              new Typed(
                  1,
                  "",
                  ("pynmon monitor: 127.0.0.1: The server at %s does not take this user and password."
                          + " Check both, and whether the server has that user.\n")
                      .formatted(place)));
    }
  }

  @Test
  void serverThatIsNotThere_isSaid() {
    String place = "127.0.0.1:" + RedisServer.freePort();
    Typed typed = Typed.in(folder, "status", "redis://u:" + PASSWORD + "@" + place);
    assertThat(typed)
        .isEqualTo(
            new Typed(
                1,
                "",
                ("127.0.0.1: There is no Redis server at %s. Check that it runs and can be reached"
                        + " from here; it is asked again at the next request.\n")
                    .formatted(place)));
  }

  @Test
  void serverThatIsNotThereYet_isWaitedFor() {
    try (RedisServer server = OwnRedis.start("--requirepass", PASSWORD)) {
      server.kill();
      Host host = host(Map.of("PYNMON_REDIS_PASSWORD", PASSWORD));
      try (RunningMonitor monitor = RunningMonitor.in(host, "redis://127.0.0.1:" + server.port())) {
        HttpResponse<String> before = get(monitor, "");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).contains("There is no Redis server at").doesNotContain(PASSWORD);
        server.restart();
        load(server);
        assertThat(await(monitor, "")).contains("shop3");
      }
    }
  }

  @Test
  void serverThatNeverAnswers_isSaid_andOthersAreShown() throws IOException {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    try (ServerSocket silent = silentAt(0);
        RunningMonitor monitor =
            RunningMonitor.in(
                folder,
                store.toString(),
                "redis://127.0.0.1:" + silent.getLocalPort() + "?socket_timeout=1")) {
      assertThat(get(monitor, "apps/").body()).contains("did not answer in time.");
      for (String path : OTHERS) {
        assertThat(get(monitor, path).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void serverThatFallsSilent_leavesOtherStoresAlone() throws IOException {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    try (RedisServer server = OwnRedis.start();
        RunningMonitor monitor =
            RunningMonitor.in(folder, store.toString(), server.address() + LONG_TIMEOUT)) {
      assertThat(get(monitor, "apps/").statusCode()).isEqualTo(200);
      server.kill();
      try (ServerSocket silent = silentAt(server.port());
          Socket asked = whileReading(monitor, silent)) {
        for (String path : OTHERS) {
          long start = System.nanoTime();
          assertThat(get(monitor, path).statusCode()).isEqualTo(200);
          assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        }
        assertThat(isAwaited(asked)).isTrue();
      }
    }
  }

  private static ServerSocket silentAt(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
  }

  /** The connection of a question that is never answered. */
  private Socket whileReading(RunningMonitor monitor, ServerSocket silent) {
    CompletableFuture<Socket> asked =
        CompletableFuture.supplyAsync(() -> accepted(silent), Thread::startVirtualThread);
    Await.until(
        () -> {
          assertThat(get(monitor, "apps/").statusCode()).isEqualTo(200);
          return asked.isDone();
        });
    return asked.join();
  }

  /** Whether the question is open still: who gives up hangs up. */
  private static boolean isAwaited(Socket asked) throws IOException {
    asked.setSoTimeout(100);
    try {
      asked.getInputStream().transferTo(OutputStream.nullOutputStream());
      return false;
    } catch (SocketTimeoutException _) {
      return true;
    }
  }

  private static Socket accepted(ServerSocket silent) {
    try {
      return silent.accept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void serverThatStopsAnswering_isSaidInTime_andHeals() {
    try (RedisServer server = guarded();
        TcpProxy proxy = TcpProxy.to(server.address())) {
      String address = "redis://127.0.0.1:" + proxy.address().getPort() + TIMEOUT;
      Host host = host(Map.of("PYNMON_REDIS_PASSWORD", PASSWORD));
      try (RunningMonitor monitor = RunningMonitor.in(host, address)) {
        assertThat(await(monitor, "")).contains("shop3");
        String page = "apps/shop3/invocations";
        assertThat(get(monitor, page).statusCode()).isEqualTo(200);
        proxy.delay(Duration.ofMinutes(1));
        long start = System.nanoTime();
        HttpResponse<String> slow = get(monitor, page);
        assertThat(slow.body()).contains("did not answer in time.").doesNotContain(PASSWORD);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        proxy.delay(Duration.ZERO);
        assertThat(await(monitor, page)).contains("shop3");
      }
    }
  }

  private HttpResponse<String> get(RunningMonitor monitor, String path) {
    HttpRequest page =
        HttpRequest.newBuilder(monitor.address().resolve(path))
            .header("Accept", "text/html")
            .build();
    return http.sendAsync(page, HttpResponse.BodyHandlers.ofString()).join();
  }

  /** What is in a server is looked for in the background. */
  private String await(RunningMonitor monitor, String path) {
    AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
    Await.until(() -> answer.updateAndGet(_ -> get(monitor, path)).statusCode() == 200);
    return answer.get().body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redis://host/troja1184 | The database in the address of a Redis store is no number, as in redis://host:6379/0.",
        "redis://u:troja1184 | The port in the address of a Redis store is no number from 1 to 65535.",
        "redis://host?retries=3 | The address of a Redis store has the unknown parameter 'retries'; accepted are db, password, socket_connect_timeout, socket_timeout, username."
      })
  void wrongAddress_isWrongUsage(String address, String sentence) {
    assertThat(Typed.in(folder, "status", address))
        .isEqualTo(new Typed(2, "", "pynmon status: " + sentence + "\n"));
  }
}
