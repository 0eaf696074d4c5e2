package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @Test
  void version_isPrinted() {
    assertThat(Typed.in(folder, "--version")).isEqualTo(new Typed(0, "pynmon 1.0-test\n", ""));
  }

  @Test
  void help_namesEveryCommandAndExitCode() {
    Typed help = Typed.in(folder, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("  demo ", "  monitor ", "  apps ", "  status ", "  plugins ", "  passwd ")
        .contains("  purge ", "  rerun ", "  recover ", "  free-scheduler ")
        .containsSubsequence("0   fine", "1   the store or the request failed", "2   wrong usage")
        .containsSubsequence(
            "2   wrong usage", "3   something needs attention (status --attention)");
  }

  @Test
  void helpOfMonitor_namesItsOptionsButNotTheHiddenOne() {
    Typed help = Typed.in(folder, "monitor", "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("[ALIAS=]STORE", "--app", "--host", "--port", "--base-path", "--read-only")
        .contains("--log-level", "--log-format", "--plugins", "--config")
        .contains("--tasks", "--mask-arguments", "--threshold")
        .contains("--auth-file", "--session-key", "--auth-proxy-header", "--trusted-proxy")
        .contains("--allowed-host", "--tls-cert", "--tls-key")
        .doesNotContain("--now", "--json");
  }

  @Test
  void helpOfDemo_namesItsOptionsAndNoStore() {
    Typed help = Typed.in(folder, "demo", "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("--seed", "--speed", "--volume", "--host", "--port", "--base-path")
        .contains("--mask-arguments", "--threshold", "--read-only", "--auth-file")
        .doesNotContain("STORE", "--app", "--tasks");
  }

  @Test
  void helpOfRerun_namesItsOptions() {
    Typed help = Typed.in(folder, "rerun", "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("[ALIAS=]STORE", "--app", "--id", "--failures", "--status", "--task")
        .contains("--exception", "--workflow", "--since", "--until", "--new", "--queue")
        .contains("--priority", "--set", "--confirm", "--limit", "--per-minute", "--no-canary")
        .contains("--run", "--dry-run", "--json", "--tasks")
        .doesNotContain("--now", "--port");
  }

  @Test
  void nothingTyped_showsTheHelpAsAnError() {
    Typed nothing = Typed.in(folder);

    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).startsWith("Usage: pynmon");
  }

  @Test
  void unknownCommand_isNamedWithThoseThatThereAre() {
    assertThat(Typed.in(folder, "watch"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon: 'watch' is unknown; accepted are demo, monitor, apps, status, why, find,"
                    + " failures, differs, explain, purge, rerun, recover, free-scheduler, plugins,"
                    + " passwd.\n"));
  }

  @Test
  void unknownOption_isNamedWithThoseThatThereAre() {
    assertThat(Typed.in(folder, "status", "--watch"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon status: '--watch' is unknown; accepted are --app, --attention, --config, --help,"
                    + " --json, --log-format, --log-level, --plugins, --threshold, --version.\n"));
  }

  @Test
  void maskThatIsNoPattern_isWrongUsage() {
    assertThat(
            Typed.in(
                folder,
                "monitor",
                "--mask-arguments",
                "fine",
                "--mask-arguments",
                "a b",
                "x.sqlite"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon monitor: --mask-arguments is 'a b'; accepted is the name of an argument,"
                    + " with * for any characters and ? for one, such as *password*: 1 to 100"
                    + " characters without spaces and commas.\n"));
  }

  @Test
  void thresholdThatIsNone_isWrongUsage() {
    assertThat(Typed.in(folder, "demo", "--threshold", "queue_waits=1y"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon demo: --threshold is 'queue_waits=1y'; accepted is queue_waits=1s to"
                    + " 30d.\n"));
    assertThat(
            Typed.in(folder, "status", "--attention", "--threshold", "queues=5m", "x.sqlite").err())
        .startsWith(
            "pynmon status: --threshold is 'queues=5m'; accepted is NAME=VALUE; names, with what"
                + " holds otherwise, are scheduler=15m, failure_burst=5, ")
        .contains(", queue_waits=10m, ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--app", "--host", "--tasks", "--mask-arguments"})
  void optionWithoutItsValue_isWrongUsage(String option) {
    Typed typed = Typed.in(folder, "monitor", option);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).startsWith("pynmon monitor: ").contains(option).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "example.invalid"})
  void host_thatOthersReach_isRefused(String host) {
    Typed typed = Typed.in(folder, "monitor", "--host", host, "shop.sqlite");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).startsWith("pynmon monitor: --host ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"monitor", "apps", "status"})
  void noStoreAnywhere_saysWhereStoresComeFrom(String command) {
    assertThat(Typed.in(folder, command))
        .isEqualTo(
            new Typed(
                2,
                "",
                ("pynmon %s: no store is named, and pynenc's configuration in %s names none; accepted"
                        + " are addresses such as sqlite:shop.sqlite or redis://host:6379/0, a [tool.pynenc]"
                        + " table in ./pyproject.toml, PYNENC__SQLITE_DB_PATH, or PYNENC__REDIS_URL.\n")
                    .formatted(command, folder)));
  }

  @Test
  void addressOfNoPlugin_namesThoseThatThereAre() {
    Typed typed = Typed.in(folder, "status", "mongodb://localhost");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err())
        .startsWith("pynmon status: No plugin opens an address with mongodb:; accepted are ")
        .hasLineCount(1);
  }
}
