package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.TcpProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what somebody typed or configured to a Redis server, or to a sentence. */
class RedisAddressTest {
  private static final String PASSWORD = "troja1184";

  /** A busy machine may take a while, but nobody waits for a store that is none of his. */
  private static final Duration LESS_THAN_A_TIMEOUT = Duration.ofSeconds(4);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  private Host host(Map<String, String> environment) {
    return new Host(folder, environment, Optional.empty(), "1.0-test");
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
  void serverThatIsNotThereYet_isWaitedFor() throws Exception {
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
  void serverThatNeverAnswers_leavesOtherStoresAlone() throws Exception {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RunningMonitor monitor =
            RunningMonitor.in(
                folder, store.toString(), "redis://127.0.0.1:" + silent.getLocalPort())) {
      assertThat(get(monitor, "apps/").body()).contains("did not answer in time.");
      for (String path : List.of("", "apps/", "apps/shop4/", "apps/shop4/invocations")) {
        long start = System.nanoTime();
        assertThat(get(monitor, path).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LESS_THAN_A_TIMEOUT);
      }
    }
  }

  @Test
  void serverThatStopsAnswering_isSaidInTime_andHeals() throws Exception {
    try (RedisServer server = guarded();
        TcpProxy proxy = TcpProxy.to(server.address())) {
      String address = "redis://127.0.0.1:" + proxy.address().getPort() + "?socket_timeout=1";
      Host host = host(Map.of("PYNMON_REDIS_PASSWORD", PASSWORD));
      try (RunningMonitor monitor = RunningMonitor.in(host, address)) {
        assertThat(await(monitor, "")).contains("shop3");
        String page = "apps/shop3/invocations";
        assertThat(get(monitor, page).statusCode()).isEqualTo(200);
        proxy.delay(Duration.ofMinutes(1));
        long start = System.nanoTime();
        HttpResponse<String> slow = get(monitor, page);
        assertThat(slow.body()).contains("did not answer in time.").doesNotContain(PASSWORD);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LESS_THAN_A_TIMEOUT);
        proxy.delay(Duration.ZERO);
        assertThat(await(monitor, page)).contains("shop3");
      }
    }
  }

  private HttpResponse<String> get(RunningMonitor monitor, String path) throws Exception {
    HttpRequest page =
        HttpRequest.newBuilder(monitor.address().resolve(path))
            .header("Accept", "text/html")
            .build();
    return http.send(page, HttpResponse.BodyHandlers.ofString());
  }

  /** What is in a server is looked for in the background. */
  private String await(RunningMonitor monitor, String path) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> answer = get(monitor, path);
    while (answer.statusCode() != 200 && System.nanoTime() < end) {
      answer = get(monitor, path);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
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
