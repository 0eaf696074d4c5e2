package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlitePluginTest {
  private static final Path FOLDER = Path.of("/srv/shop");
  private final SqlitePlugin plugin = new SqlitePlugin();

  @Test
  void plugin_isNamedInItsServicesFile() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SqlitePlugin.class.getResourceAsStream(
                "/META-INF/services/" + BackendPlugin.class.getName()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(SqlitePlugin.class.getName());
    }
  }

  @Test
  void pynencClasses_areThoseOfSqlite() {
    assertThat(Arrays.stream(Component.values()).map(plugin::pynencClasses).toList())
        .containsExactly(
            Set.of("SQLiteBroker"),
            Set.of("SQLiteOrchestrator"),
            Set.of("SQLiteStateBackend"),
            Set.of("SQLiteClientDataStore"),
            Set.of("SQLiteTrigger"));
  }

  @ParameterizedTest
  @EnumSource
  void pathOfTheSection_isFoundForEveryComponent(Component component) {
    AppConfig config = file(Map.of(), Map.of("sqlite", Map.of("sqlite_db_path", "shop.sqlite")));
    assertThat(plugin.locate(component, config))
        .contains(new StoreUrl("sqlite", "/srv/shop/shop.sqlite"));
  }

  @Test
  void pathOfAComponent_winsOverTheGeneralOne() {
    AppConfig config =
        file(
            Map.of("sqlite_db_path", "all.sqlite"),
            Map.of(
                "brokersqlite", Map.of("sqlite_db_path", "../queue.sqlite"),
                "statebackendsqlite", Map.of("sqlite_db_path", "/data/state.sqlite"),
                "clientdatastoresqlite", Map.of("sqlite_db_path", "client.sqlite")));
    assertThat(address(Component.BROKER, config)).isEqualTo("/srv/queue.sqlite");
    assertThat(address(Component.STATE_BACKEND, config)).isEqualTo("/data/state.sqlite");
    assertThat(address(Component.CLIENT_DATA_STORE, config)).isEqualTo("/srv/shop/client.sqlite");
    assertThat(address(Component.ORCHESTRATOR, config)).isEqualTo("/srv/shop/all.sqlite");
    assertThat(address(Component.TRIGGER, config)).isEqualTo("/srv/shop/all.sqlite");
  }

  /** As observed of pynenc: the general variable is applied again on the class itself. */
  @Test
  void environment_isAppliedAsPynencDoes() {
    AppConfig config =
        new AppConfig(
            List.of(
                new ConfigLayer.Environment(
                    "environment",
                    FOLDER,
                    Map.of(
                        "PYNENC__SQLITE_DB_PATH", "/a",
                        "PYNENC__CONFIGSQLITE__SQLITE_DB_PATH", "/b",
                        "PYNENC__CONFIGBROKERSQLITE__SQLITE_DB_PATH", "/c"))));
    assertThat(address(Component.BROKER, config)).isEqualTo("/c");
    assertThat(address(Component.ORCHESTRATOR, config)).isEqualTo("/a");
  }

  @Test
  void componentOfAnotherKind_isNotLocated() {
    AppConfig config =
        file(Map.of("sqlite_db_path", "shop.sqlite", "broker_cls", "RedisBroker"), Map.of());
    assertThat(plugin.locate(Component.BROKER, config)).isEmpty();
    assertThat(plugin.locate(Component.TRIGGER, config)).isPresent();
  }

  @Test
  void emptyOrImpossiblePath_isNotLocated() {
    assertThat(plugin.locate(Component.BROKER, AppConfig.EMPTY)).isEmpty();
    assertThat(plugin.locate(Component.BROKER, file(Map.of("sqlite_db_path", ""), Map.of())))
        .isEmpty();
    assertThat(
            plugin.locate(Component.BROKER, file(Map.of("sqlite_db_path", "a\u0000b"), Map.of())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite:", "sqlite:a\u0000b"})
  void addressWithoutAPath_isRefused(String address) {
    BackendContext context =
        new BackendContext(
            "x", Clock.systemUTC(), Duration.ofSeconds(1), true, Map.of(), Runnable::run);
    assertThatThrownBy(() -> plugin.open(StoreUrl.parse(address), context))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The address of a SQLite store");
  }

  private String address(Component component, AppConfig config) {
    return plugin.locate(component, config).orElseThrow().address();
  }

  private static AppConfig file(
      Map<String, String> fields, Map<String, Map<String, String>> sections) {
    return new AppConfig(
        List.of(new ConfigLayer.Mapping("pyproject.toml", FOLDER, fields, sections)));
  }
}
