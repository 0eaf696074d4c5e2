package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what somebody typed or configured to a Redis server, or to a sentence. */
class RedisAddressTest {
  private static final String PASSWORD = "troja1184";

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
        HttpResponse<String> before = get(monitor);
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).contains("There is no Redis server at").doesNotContain(PASSWORD);
        server.restart();
        load(server);
        assertThat(awaitApplication(monitor)).contains("shop3");
      }
    }
  }

  private HttpResponse<String> get(RunningMonitor monitor) throws Exception {
    HttpRequest page =
        HttpRequest.newBuilder(monitor.address()).header("Accept", "text/html").build();
    return http.send(page, HttpResponse.BodyHandlers.ofString());
  }

  /** What is in a server is looked for in the background. */
  private String awaitApplication(RunningMonitor monitor) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    HttpResponse<String> answer = get(monitor);
    while (answer.statusCode() != 200 && System.nanoTime() < end) {
      answer = get(monitor);
    }
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
