package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
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
          --confirm shop4 --ended-hours 1h             | --ended-hours is '1h'; accepted is a number of hours such as 24 or 0.5.
          --confirm shop4 --events --ended-hours 1     | only one of --component, --ended-hours and --events is accepted.
          """)
  void wrongUsage_isSaid_andNothingIsRemoved(String typed, String sentence) {
    Typed answer = purge(typed.split(" "));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).isEqualTo("pynmon purge: " + sentence + "\n");
  }

  /** Hours that are no whole ones: what ended 4 s ago goes, and nothing that did later. */
  @Test
  void endedInvocations_areCountedBesideEntries() {
    String[] ended = {"--ended-hours", "0.001", "--json"};
    assertThat(purge(with(ended, "--dry-run", "--app", "shop4")).out())
        .isEqualTo(
            """
            {"app_id":"shop4","would_go":[{"component":"orchestrator","entries":75}],"kept":0,\
            "invocations":{"would_go":75,"kept":0},"runners_alive":1,"complete":true}
            """);
    Path store = folder.resolve("shop4.sqlite");
    assertThat(again(Map.of(), store, with(ended, "--confirm", "shop4")).out())
        .isEqualTo(
            """
            {"app_id":"shop4","gone":[{"component":"broker","entries":0},\
            {"component":"state backend","entries":498},{"component":"orchestrator","entries":89}],\
            "kept":0,"invocations":{"gone":75,"kept":0},"complete":true}
            """);
    assertThat(again(Map.of(), store, "--ended-hours", "0.001", "--confirm", "shop4").out())
        .isEqualTo(
            """
            shop4, entries that are gone
              broker         0
              state backend  0
              orchestrator   0
              0 ended invocations are gone
            """);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void singleEntry_isNamedInTheSingular() {
    assertThat(purge("--dry-run", "--app", "shop4", "--component", "client-data-store").out())
        .isEqualTo(
            "shop4, entries that would go\n  client data store  1  1 value\n  runners alive: 1\n");
  }

  /** The lock keeps a second batch from being done before the wish is heard. */
  @Test
  void ctrlC_endsAPurgeAfterItsBatch_andSaysWhatIsLeft() throws SQLException {
    Path store = SqliteFixture.SHOP4.copyTo(folder).getFirst();
    Host host = new Host(folder, Map.of(), Optional.empty(), "1.0-test");
    String[] typed = {"purge", store.toString(), "--now", NOW, "--confirm", "shop4"};
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement lock = other.createStatement()) {
      lock.execute("BEGIN IMMEDIATE");
      Typed answer = Typed.in(host, Keyboard.NONE, true, new CtrlC(() -> end(lock)), typed);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.out()).containsPattern("\n  trigger +0 +not to its end\n$");
      assertThat(answer.err())
          .startsWith(PurgeSentences.STOPPING + "\n\r" + " ".repeat(79) + "\r")
          .containsPattern(
              "\rpynmon purge: stopped half-way; (0|16) of 985 entries are gone, for good\\."
                  + " The same command removes the rest, and what is new by then\\.\n$");
    }
    assertThat(again(Map.of(), store, "--confirm", "shop4", "--json").out())
        .contains("\"component\":\"trigger\",\"entries\":163}", "\"complete\":true");
  }

  private static void end(Statement lock) {
    try {
      lock.execute("COMMIT");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who changes their mind at once. */
  private record CtrlC(Runnable afterwards) implements Stop {
    @Override
    public void await(Runnable ready) {
      ready.run();
    }

    @Override
    public <T> T during(Supplier<T> work, Runnable wished) {
      wished.run();
      afterwards.run();
      return work.get();
    }
  }

  @Test
  void applicationThatIsNotThere_isSaid() {
    assertThat(purge("--confirm", "billing"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon purge: --confirm is 'billing'; accepted is the name of an application:"
                    + " there are 'shop4'.\n"));
  }

  @Test
  void oldEvents_areCountedBefore() {
    assertThat(purge("--dry-run", "--app", "shop4", "--events").out())
        .isEqualTo("shop4, entries that would go\n  trigger  0\n  runners alive: 1\n");
    assertThat(muchLater("--dry-run", "--app", "shop4", "--events").out())
        .isEqualTo("shop4, entries that would go\n  trigger  39  12 events, 27 runs\n");
    assertThat(muchLater("--confirm", "shop4", "--events").out())
        .isEqualTo("shop4, entries that are gone\n  trigger  39\n");
  }

  private Typed muchLater(String... more) {
    List<String> typed =
        new ArrayList<>(List.of("purge", folder.resolve("shop4.sqlite").toString()));
    typed.addAll(List.of("--now", "2027-01-01T00:00:00Z"));
    typed.addAll(List.of(more));
    return Typed.in(folder, typed.toArray(String[]::new));
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
