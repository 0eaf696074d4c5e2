package dev.pynmon.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.call.ArgumentMask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void nothingSaid_hasDefaults() {
    Settings settings = settings(Map.of(), Map.of());

    assertThat(server(settings)).isEqualTo(new ServerConfig("127.0.0.1", 8000, ""));
    assertThat(LogConfig.ofServer(settings))
        .isEqualTo(new LogConfig(LogConfig.Level.INFO, LogConfig.Format.TEXT, true, true));
    assertThat(StoreConfig.of(settings).stores()).isEmpty();
    assertThat(StoreConfig.of(settings).app()).isEmpty();
    assertThat(StoreConfig.of(settings).readOnly()).isFalse();
    assertThat(ShownConfig.of(settings)).isEqualTo(new ShownConfig(List.of(), ArgumentMask.NONE));
  }

  @Test
  void tasksAndMask_mayBeGivenSeveralTimes() throws IOException {
    Path file = write("pynmon.toml", "tasks = ['a.json', '/b.json']\nmask-arguments = 'token'");
    Map<Key, List<String>> config = Map.of(Key.CONFIG, List.of(file.toString()));
    Map<String, String> environment =
        Map.of("PYNMON_TASKS", "c.json  d.json", "PYNMON_MASK_ARGUMENTS", "*pass* pin?");
    Map<Key, List<String>> flags =
        Map.of(Key.TASKS, List.of("e.json"), Key.MASK_ARGUMENTS, List.of("a", "b"));

    assertThat(ShownConfig.of(settings(config, Map.of())))
        .isEqualTo(
            new ShownConfig(List.of(folder.resolve("a.json"), Path.of("/b.json")), mask("token")));
    assertThat(ShownConfig.of(settings(Map.of(), environment)))
        .isEqualTo(
            new ShownConfig(
                List.of(folder.resolve("c.json"), folder.resolve("d.json")),
                mask("*pass*", "pin?")));
    assertThat(ShownConfig.of(settings(flags, environment)))
        .isEqualTo(new ShownConfig(List.of(folder.resolve("e.json")), mask("a", "b")));
  }

  @Test
  void emptyListsInAFile_setNothing() throws IOException {
    Path file = write("pynmon.toml", "tasks = []\nmask-arguments = []");

    assertThat(ShownConfig.of(settings(Map.of(Key.CONFIG, List.of(file.toString())), Map.of())))
        .isEqualTo(new ShownConfig(List.of(), ArgumentMask.NONE));
  }

  @Test
  void thresholds_areThoseOfTheStrongestSource_andSayWhichThatIs() throws IOException {
    Path file = write("pynmon.toml", "threshold = ['clock=1m', 'failure_burst=8']");
    Map<Key, List<String>> config = Map.of(Key.CONFIG, List.of(file.toString()));
    Map<Key, List<String>> flags =
        Map.of(Key.THRESHOLD, List.of("queue_waits=90s", "scheduler=2h", "queue_waits=1d"));
    Map<String, String> environment = Map.of("PYNMON_THRESHOLD", "stranded=5m  long_pending=20m");

    assertThat(ThresholdConfig.of(settings(config, Map.of())))
        .isEqualTo(
            new Thresholds(
                Map.of(Rule.CLOCK, 60L, Rule.FAILURE_BURST, 8L), "the file of --config"));
    assertThat(ThresholdConfig.of(settings(config, environment)))
        .isEqualTo(
            new Thresholds(
                Map.of(Rule.STRANDED, 300L, Rule.LONG_PENDING, 1_200L), "PYNMON_THRESHOLD"));
    assertThat(ThresholdConfig.of(settings(flags, environment)))
        .isEqualTo(
            new Thresholds(
                Map.of(Rule.QUEUE_WAITS, 86_400L, Rule.SCHEDULER, 7_200L), "--threshold"));
    assertThat(ThresholdConfig.of(settings(Map.of(), Map.of()))).isEqualTo(Thresholds.USUAL);
  }

  private static ArgumentMask mask(String... patterns) {
    return new ArgumentMask(List.of(patterns));
  }

  @Test
  void file_isWeakerThanEnvironment_whichIsWeakerThanFlags() throws IOException {
    Path file =
        write("pynmon.toml", "port = 1\nhost = '127.0.0.1'\nbase-path = '/file'\napp = 'file'");
    Map<String, String> environment =
        Map.of("PYNMON_CONFIG", file.toString(), "PYNMON_PORT", "2", "PYNMON_BASE_PATH", "/env");
    Settings settings = settings(Map.of(Key.PORT, List.of("3")), environment);

    assertThat(server(settings)).isEqualTo(new ServerConfig("127.0.0.1", 3, "/env"));
    assertThat(StoreConfig.of(settings).app()).contains("file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pynmon.toml", "pynmon.yaml", "pynmon.yml", "pynmon.json"})
  void file_ofEachKind_setsEverything(String name) throws IOException {
    Path file = write(name, everything(name));
    Settings settings = settings(Map.of(Key.CONFIG, List.of(file.toString())), Map.of());

    assertThat(StoreConfig.of(settings).stores())
        .containsExactly("shop=sqlite:" + folder + "/shop.sqlite", "redis://localhost");
    assertThat(StoreConfig.of(settings).readOnly()).isTrue();
    assertThat(server(settings)).isEqualTo(new ServerConfig("::1", 8001, "/x"));
    assertThat(LogConfig.ofServer(settings))
        .isEqualTo(new LogConfig(LogConfig.Level.DEBUG, LogConfig.Format.JSON, true, true));
  }

  private static String everything(String name) {
    if (name.endsWith("toml")) {
      return """
          stores = ["shop=shop.sqlite", "redis://localhost"]
          read-only = true
          host = "::1"
          port = 8001
          base-path = "/x/"
          log-level = "debug"
          log-format = "json"
          """;
    }
    return name.endsWith("json")
        ? """
          {"stores": ["shop=shop.sqlite", "redis://localhost"], "read-only": true, "host": "::1",
           "port": 8001, "base-path": "/x/", "log-level": "debug", "log-format": "json"}
          """
        : """
          stores:
            - shop=shop.sqlite
            - redis://localhost
          read-only: true
          host: "::1"
          port: 8001
          base-path: /x/
          log-level: debug
          log-format: json
          """;
  }

  @Test
  void stores_inTheEnvironment_areSeparatedBySpaces() {
    Settings settings = settings(Map.of(), Map.of("PYNMON_STORES", "a.sqlite  sqlite:b.sqlite"));

    assertThat(StoreConfig.of(settings).stores()).containsExactly("a.sqlite", "sqlite:b.sqlite");
  }

  @Test
  void credentials_comeFromTheEnvironment_beforeTheFile() throws IOException {
    Path file = write("pynmon.toml", "redis-username = 'shop'\nredis-password = 'weak'");

    StoreConfig config =
        StoreConfig.of(
            settings(
                Map.of(Key.CONFIG, List.of(file.toString())),
                Map.of("PYNMON_REDIS_PASSWORD", "geheim")));

    assertThat(config.settings())
        .isEqualTo(Map.of("redis-username", "shop", "redis-password", "geheim"));
    assertThat(config).hasToString("StoreConfig[0 stores]");
  }

  @Test
  void unknownKey_namesThoseThatAreAccepted() throws IOException {
    Path file = write("pynmon.toml", "prot = 1");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> settings(Map.of(Key.CONFIG, List.of(file.toString())), Map.of()))
        .withMessage(
            file
                + " sets 'prot', which is unknown; accepted are stores, app, host, port, base-path,"
                + " read-only, tasks, state-dir, auth-file, session-key,"
                + " auth-proxy-header, trusted-proxy, allowed-host, tls-cert, tls-key,"
                + " mask-arguments, threshold, plugins, log-level, log-format, redis-username,"
                + " redis-password, seed, speed, volume.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.toml | is no file.",
        "config.xml | is not of a known kind; accepted is a file ending in .toml, .yaml, .yml or .json.",
      })
  void file_thatCannotBeRead_saysWhy(String name, String reason) {
    Path file = folder.resolve(name);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> settings(Map.of(Key.CONFIG, List.of(name)), Map.of()))
        .withMessage(file + " " + reason);
  }

  @Test
  void file_thatIsDamaged_namesTheLine() throws IOException {
    Path file = write("pynmon.toml", "port = 1\nhost = \n");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> settings(Map.of(Key.CONFIG, List.of("pynmon.toml")), Map.of()))
        .withMessage(file + " cannot be read: look at line 2.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "abc", "", "99999999999", "8000.0"})
  void port_thatIsNone_saysWhatIsAccepted(String port) {
    Settings settings = settings(Map.of(Key.PORT, List.of(port)), Map.of());

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> server(settings))
        .withMessage("--port is '" + port + "'; accepted is a number from 0 to 65535.");
  }

  @Test
  void wrongValue_namesItsSource() throws IOException {
    Path file = write("pynmon.toml", "log-format = 'xml'");
    Map<String, String> environment =
        Map.of("PYNMON_CONFIG", "pynmon.toml", "PYNMON_LOG_LEVEL", "loud");
    Settings settings = settings(Map.of(), environment);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> LogConfig.ofServer(settings))
        .withMessage(
            "PYNMON_LOG_LEVEL is 'loud'; accepted is one of error, warn, info, debug, trace.");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(
            () -> settings.choice(Key.LOG_FORMAT, LogConfig.Format.class, LogConfig.Format.TEXT))
        .withMessage("log-format in " + file + " is 'xml'; accepted is one of text, json.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void host_thatOthersReach_isRefusedWithTheReason(String host) {
    Settings settings = settings(Map.of(Key.HOST, List.of(host)), Map.of());

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> server(settings))
        .withMessage(
            "--host "
                + host
                + " is refused: whoever reaches the port would see everything. Say who may with"
                + " --auth-file, which pynmon passwd writes, or with --auth-proxy-header and"
                + " --trusted-proxy; else accepted are 127.0.0.1, ::1 and localhost, which ssh -L"
                + " can forward.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "/a//b", "/a b", "/../x", "/<x>", "http://x"})
  void basePath_thatIsNone_isRefused(String path) {
    Settings settings = settings(Map.of(Key.BASE_PATH, List.of(path)), Map.of());

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> server(settings))
        .withMessageStartingWith("--base-path is '" + path + "'; accepted is a path such as");
  }

  @Test
  void now_fixesTheClock() {
    Settings settings = settings(Map.of(Key.NOW, List.of("2026-11-24T14:45:10Z")), Map.of());

    assertThat(StoreConfig.of(settings).clock().instant()).hasToString("2026-11-24T14:45:10Z");
  }

  @Test
  void plugins_thatAreNoFolder_areRefused() {
    Settings settings = settings(Map.of(Key.PLUGINS, List.of("nowhere")), Map.of());

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> PluginConfig.of(settings, host(Map.of())))
        .withMessage(
            "--plugins is '%s'; accepted is a folder that holds one folder per plugin."
                .formatted(folder.resolve("nowhere")));
  }

  @ParameterizedTest
  @CsvSource({"warning, WARN", "WARNING, WARN", "critical, ERROR", "Debug, DEBUG"})
  void levels_areThoseOfTheOriginalToo(String word, LogConfig.Level level) {
    Settings flag = settings(Map.of(Key.LOG_LEVEL, List.of(word)), Map.of());
    Settings variable = settings(Map.of(), Map.of("PYNMON_LOG_LEVEL", word));

    assertThat(LogConfig.ofServer(flag).level()).isEqualTo(level);
    assertThat(LogConfig.ofServer(variable).level()).isEqualTo(level);
  }

  private static ServerConfig server(Settings settings) {
    return ServerConfig.of(settings, LoginConfig.of(settings));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Settings settings(Map<Key, List<String>> flags, Map<String, String> environment) {
    return Settings.of(flags.isEmpty() ? Map.of() : new EnumMap<>(flags), host(environment));
  }

  private Host host(Map<String, String> environment) {
    return new Host(folder, environment, Optional.empty(), "test");
  }
}
