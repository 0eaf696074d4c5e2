package dev.pynmon.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.ConfigClass;
import dev.pynmon.domain.app.ConfigValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PynencProcessTest {
  private static final ConfigClass SQLITE = new ConfigClass("ConfigSQLite", List.of());
  private static final ConfigClass BROKER_SQLITE =
      new ConfigClass("ConfigBrokerSQLite", List.of(SQLITE, ConfigClass.BROKER));
  private static final ConfigClass TRIGGER_SQLITE =
      new ConfigClass("ConfigTriggerSQLite", List.of(SQLITE, ConfigClass.TRIGGER));
  private static final String PATH = "sqlite_db_path";

  @TempDir Path folder;

  @Test
  void projectFile_countsByItsOwnTable() throws IOException {
    write(
        "pyproject.toml",
        "sqlite_db_path='no'\n[tool.pynenc]\napp_id='shop'\n[tool.pynenc.sqlite]\nsqlite_db_path='db/shop.sqlite'");

    AppConfig config = config(Map.of());

    assertThat(value(config, ConfigClass.PYNENC, "app_id")).isEqualTo("shop");
    assertThat(value(config, BROKER_SQLITE, PATH)).isEqualTo("db/shop.sqlite");
    assertThat(config.find(BROKER_SQLITE, PATH).map(found -> found.layer().folder()))
        .contains(folder);
  }

  @Test
  void namedFile_winsOverTheProjectFile() throws IOException {
    write("pyproject.toml", "[tool.pynenc]\nsqlite_db_path='project'");
    write("named.yaml", "sqlite_db_path: named\nqueues: [fast, slow]\nflag: true\nnothing: null");

    AppConfig config = config(Map.of("PYNENC__FILEPATH", "named.yaml"));

    assertThat(value(config, BROKER_SQLITE, PATH)).isEqualTo("named");
    assertThat(value(config, ConfigClass.BROKER, "queues")).isEqualTo("fast,slow");
    assertThat(value(config, ConfigClass.BROKER, "flag")).isEqualTo("true");
    assertThat(config.find(ConfigClass.BROKER, "nothing")).isEmpty();
  }

  @Test
  void fileOfAClass_countsForThatClassAlone() throws IOException {
    write("all.toml", "sqlite_db_path='all'");
    write(
        "broker.json",
        "{\"sqlite_db_path\": \"weak\", \"brokersqlite\": {\"sqlite_db_path\": \"broker\"}}");

    AppConfig config =
        config(
            Map.of(
                "PYNENC__FILEPATH", "all.toml",
                "PYNENC__CONFIGBROKERSQLITE__FILEPATH", "broker.json"));

    assertThat(value(config, BROKER_SQLITE, PATH)).isEqualTo("broker");
    assertThat(value(config, TRIGGER_SQLITE, PATH)).isEqualTo("all");
  }

  @Test
  void environment_winsOverFiles_asPynencWasSeenToDoIt() throws IOException {
    write("pyproject.toml", "[tool.pynenc]\nsqlite_db_path='project'");

    AppConfig config =
        config(
            Map.of(
                "PYNENC__SQLITE_DB_PATH", "A",
                "PYNENC__CONFIGSQLITE__SQLITE_DB_PATH", "B",
                "PYNENC__CONFIGBROKERSQLITE__SQLITE_DB_PATH", "C"));

    assertThat(value(config, BROKER_SQLITE, PATH)).isEqualTo("C");
    assertThat(value(config, TRIGGER_SQLITE, PATH)).isEqualTo("A");
  }

  @Test
  void namedFile_thatIsNotThere_isSaid() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> config(Map.of("PYNENC__FILEPATH", "nowhere.toml")))
        .withMessage(
            "PYNENC__FILEPATH cannot be followed: %s is no file."
                .formatted(folder.resolve("nowhere.toml")));
  }

  @Test
  void fileNamedByAStore_thatIsNoConfiguration_isEmpty() throws IOException {
    write("bomb.yaml", "a: &a [x,x]\n" + "b: [*a,*a,*a".repeat(30));
    write("list.json", "[1]");
    write("deep.json", "[".repeat(100_000));
    write("big.toml", "a = 1\n".repeat(300_000));

    for (String name : List.of("bomb.yaml", "list.json", "deep.json", "big.toml", "none.toml")) {
      assertThat(PynencFiles.find(folder.resolve(name))).as(name).isEmpty();
    }
    assertThat(PynencFiles.find(Path.of("/dev/zero"))).isEmpty();
    assertThat(PynencFiles.find(folder)).isEmpty();
  }

  private static String value(AppConfig config, ConfigClass of, String field) {
    return config.find(of, field).map(ConfigValue::text).orElse("(nothing)");
  }

  private AppConfig config(Map<String, String> environment) {
    return PynencProcess.config(new Host(folder, environment, Optional.empty(), "test"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
