package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class MonitorCommandTest {
  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void projectFolder_leadsToItsStore() throws Exception {
    SqliteFixture.SHOP4.copyFileTo(folder);
    Files.writeString(
        folder.resolve("pyproject.toml"),
        "[tool.pynenc]\napp_id = 'shop4'\n[tool.pynenc.sqlite]\nsqlite_db_path = 'shop4.sqlite'\n");

    try (RunningMonitor monitor = RunningMonitor.in(folder)) {
      assertThat(get(monitor, "")).contains("shop4");
    }
  }

  @Test
  void environmentOfPynenc_leadsToItsStore() throws Exception {
    SqliteFixture.SHOP024.copyFileTo(folder);
    Map<String, String> environment = Map.of("PYNENC__SQLITE_DB_PATH", "shop024.sqlite");
    Host host = new Host(folder, environment, Optional.empty(), "1.0-test");

    try (RunningMonitor monitor = RunningMonitor.in(host)) {
      assertThat(get(monitor, "")).contains("shop024");
    }
  }

  @Test
  void environmentOfOurs_namesTheStore() throws Exception {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    Map<String, String> environment =
        Map.of("PYNMON_STORES", "s=sqlite:" + store, "PYNMON_BASE_PATH", "/x");
    Host host = new Host(folder, environment, Optional.empty(), "1.0-test");

    try (RunningMonitor monitor = RunningMonitor.in(host)) {
      assertThat(monitor.address().getPath()).isEqualTo("/x/");
      assertThat(get(monitor, "")).contains("shop4").contains("href=\"/x/");
    }
  }

  @Test
  void app_isTheOneShownFirst() throws Exception {
    Path store = SqliteFixture.NEIGHBOURS.copyFileTo(folder);

    try (RunningMonitor monitor = RunningMonitor.in(folder, "--app", "shop-2", store.toString())) {
      assertThat(get(monitor, "")).contains("<title>").containsPattern("<title>[^<]*shop-2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop4", "shop_tasks.app"})
  void app_mayStandBeforeTheCommand_andBeNamedByItsVariable(String app) throws IOException {
    String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();

    Typed monitor =
        Typed.in(folder, "--app", app, "monitor", "--log-level", "critical", "--port", "0", store);
    assertThat(monitor.code()).isZero();
    assertThat(monitor.err()).isEmpty();
    assertThat(monitor.out()).startsWith("Pynmon is at http://127.0.0.1:");
    assertThat(Typed.in(folder, "--app", app, "status", "--json", store).out())
        .startsWith("{\"app_id\":\"shop4\",");
  }

  @Test
  void app_thatNothingHolds_isSaidAtTheStart() throws IOException {
    String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();

    Typed typed =
        Typed.in(folder, "monitor", "--app", "shpo", "--log-level", "error", "--port", "0", store);
    assertThat(typed.code()).isZero();
    assertThat(typed.err())
        .isEqualTo("pynmon monitor: there is no application 'shpo' so far; there are 'shop4'.\n");
    assertThat(typed.out()).startsWith("Pynmon is at ");
  }

  @Test
  void appBeforeACommandThatIsAboutNone_isWrongUsage() {
    assertThat(Typed.in(folder, "--app", "shop", "plugins"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon plugins: it is about no application, so --app does not belong there.\n"));
  }

  @Test
  void storeThatIsNotThereYet_isWaitedForAndNeverStopsTheOthers() throws Exception {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    String missing = folder.resolve("later.sqlite").toString();

    try (RunningMonitor monitor = RunningMonitor.in(folder, store.toString(), missing)) {
      assertThat(get(monitor, "")).contains("shop4");
      assertThat(get(monitor, "apps/")).contains("later");
    }
  }

  @Test
  void portInUse_isSaidInOneSentence() throws IOException {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      assertThat(
              Typed.in(folder, "monitor", "--log-level", "error", "--port", port, store.toString()))
          .isEqualTo(
              new Typed(
                  1,
                  "",
                  ("pynmon monitor: cannot listen on port %s of 127.0.0.1: it is in use, or not"
                          + " permitted; choose another with --port.\n")
                      .formatted(port)));
    }
  }

  private String get(RunningMonitor monitor, String path) throws IOException, InterruptedException {
    URI uri = monitor.address().resolve(path);
    HttpResponse<String> response =
        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
