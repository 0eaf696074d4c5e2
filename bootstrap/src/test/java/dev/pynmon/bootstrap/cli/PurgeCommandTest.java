package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurgeCommandTest {
  private static final String NOW = "2026-11-24T14:45:10Z";
  private static final String BEFORE =
      """
      {"app_id":"shop4","would_go":[{"component":"broker","entries":16},\
      {"component":"orchestrator","entries":137},{"component":"state backend","entries":668},\
      {"component":"client data store","entries":1},{"component":"trigger","entries":163}],\
      "runners_alive":1,"complete":true}
      """;

  @TempDir private Path folder;

  private Typed purge(String... more) {
    Path store = SqliteFixture.SHOP4.copyTo(folder).getFirst();
    return again(Map.of(), store, more);
  }

  private Typed again(Map<String, String> environment, Path store, String... more) {
    List<String> typed = new ArrayList<>(List.of("purge", store.toString(), "--now", NOW));
    typed.addAll(List.of(more));
    return Typed.in(
        new Host(folder, environment, Optional.empty(), "1.0-test"), typed.toArray(String[]::new));
  }

  @Test
  void dryRun_countsByComponent_andRemovesNothing() {
    assertThat(purge("--dry-run", "--app", "shop4", "--json")).isEqualTo(new Typed(0, BEFORE, ""));
    Path store = folder.resolve("shop4.sqlite");
    assertThat(again(Map.of(), store, "--dry-run", "--app", "shop4", "--json").out())
        .isEqualTo(BEFORE);
  }

  @Test
  void confirmedPurge_removesAllButTheApplicationItself() {
    assertThat(purge("--confirm", "shop4", "--json"))
        .isEqualTo(
            new Typed(
                0,
                """
                {"app_id":"shop4","gone":[{"component":"broker","entries":16},\
                {"component":"orchestrator","entries":137},\
                {"component":"state backend","entries":668},\
                {"component":"client data store","entries":1},\
                {"component":"trigger","entries":163}],"kept":0,"complete":true}
                """,
                ""));
    Path store = folder.resolve("shop4.sqlite");
    assertThat(again(Map.of(), store, "--confirm", "shop4", "--component", "broker").out())
        .isEqualTo("shop4, entries that are gone\n  broker  0\n");
    assertThat(Typed.in(folder, "status", store.toString(), "--json").out())
        .contains("\"app_id\":\"shop4\",\"total\":0,");
  }

  @Test
  void oneComponent_isNamedInWords() {
    assertThat(purge("--dry-run", "--app", "shop4", "--component", "broker"))
        .isEqualTo(
            new Typed(
                0,
                "shop4, entries that would go\n  broker  16  16 messages\n  runners alive: 1\n",
                ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --app shop4                                  | --confirm is missing: it names the application whose entries go for good; --dry-run with --app tells what would go.
          --dry-run                                    | --app is missing: it names the application.
          --app shop4 --confirm shop                   | --app names 'shop4' and --confirm 'shop': nothing is removed.
          --confirm shop4 --component queue            | --component is 'queue'; accepted is broker, orchestrator, state-backend, client-data-store, trigger.
          --confirm shop4 --events --ended-hours 1     | only one of --component, --ended-hours and --events is accepted.
          """)
  void wrongUsage_isSaid_andNothingIsRemoved(String typed, String sentence) {
    Typed answer = purge(typed.split(" "));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).isEqualTo("pynmon purge: " + sentence + "\n");
  }

  @Test
  void applicationThatIsNotThere_isSaid() {
    assertThat(purge("--confirm", "billing"))
        .isEqualTo(
            new Typed(
                1, "", "pynmon purge: there is no application 'billing'; there are 'shop4'.\n"));
  }

  @Test
  void oldEvents_areCountedBefore() {
    String muchLater = "2027-01-01T00:00:00Z";
    assertThat(purge("--dry-run", "--app", "shop4", "--events").out())
        .isEqualTo("shop4, entries that would go\n  trigger  0\n  runners alive: 1\n");
    Path store = folder.resolve("shop4.sqlite");
    assertThat(again(Map.of(), store, "--dry-run", "--app", "shop4", "--events", "--now", muchLater).out())
        .isEqualTo("shop4, entries that would go\n  trigger  163\n");
    assertThat(again(Map.of(), store, "--confirm", "shop4", "--events", "--now", muchLater).out())
        .isEqualTo("shop4, entries that are gone\n  trigger  163\n");
  }

  @Test
  void idOfSeveralApplications_isRefused_untilTheKeyIsNamed() throws IOException {
    Path one = SqliteFixture.SHOP4.copyTo(folder).getFirst();
    Path other = Files.copy(one, folder.resolve("other.sqlite"));

    assertThat(
            Typed.in(folder, "purge", "a=" + one, "b=" + other, "--confirm", "shop4", "--now", NOW))
        .isEqualTo(
            new Typed(
                1,
                "",
                "pynmon purge: there are several applications 'shop4': name the one that is meant,"
                    + " 'shop4@a' or 'shop4@b'.\n"));
    assertThat(
            Typed.in(
                    folder,
                    "purge",
                    "a=" + one,
                    "b=" + other,
                    "--confirm",
                    "shop4@b",
                    "--component",
                    "broker")
                .out())
        .isEqualTo("shop4@b, entries that are gone\n  broker  16\n");
    assertThat(again(Map.of(), one, "--dry-run", "--app", "shop4", "--json").out())
        .isEqualTo(BEFORE);
  }

  @Test
  void readOnlyByTheEnvironment_removesNothing() {
    Path store = SqliteFixture.SHOP4.copyTo(folder).getFirst();
    assertThat(again(Map.of("PYNMON_READ_ONLY", "true"), store, "--confirm", "shop4"))
        .isEqualTo(
            new Typed(
                1,
                "",
                "pynmon purge: nothing is removed: read-only is set, in the environment or a"
                    + " file.\n"));
  }
}
