package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FailuresCommandTest {
  private static final String NOW = "2026-11-24T14:45:10Z";

  @TempDir Path folder;
  private String store;

  @BeforeEach
  void copy() {
    store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
  }

  private Typed failures(String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"failures", store, "--now", NOW}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return Typed.in(folder, args);
  }

  @Test
  void groups_standBelowTheAnswer_whatFollowedBelowItsCause_andHowFarWasLookedIsSaidApart() {
    Typed typed = failures("--since", "-2h");

    assertThat(typed.code()).isZero();
    assertThat(typed.out().lines())
        .containsExactly(
            "shop4, 2026-11-24T12:45:10Z to 2026-11-24T14:45:10Z: 3 failed. ship fails most: 1 ×"
                + " ConnectionError, before: not known (records begin 14:43), and 1 of fulfil"
                + " because of it.",
            "  1 × shop_tasks.ship  ConnectionError: carrier timeout",
            "    at 2026-11-24T14:45:00Z, fingerprint:61b2ba7253e9, newest"
                + " 13661bc4-f58c-49af-ac35-2e47e7d0a7b4",
            "    1 × shop_tasks.fulfil  ConnectionError: carrier timeout",
            "      at 2026-11-24T14:45:00Z, 1 of them caused by fingerprint:61b2ba7253e9,"
                + " fingerprint:528f1f2e9960, newest 1ea2310d-fac3-472f-afd1-e9c7a28954d2",
            "  1 × shop_tasks.charge  ValueError: card declined for order # <b>&amp;</b>",
            "    at 2026-11-24T14:43:59Z, fingerprint:69e897fefd81, newest"
                + " e48d39cb-3f1a-45dc-bd59-8c2d439570d9");
    assertThat(typed.err()).isEqualTo("looked at all 350 changes.\n");
  }

  @Test
  void json_isOneObject() {
    assertThat(failures("--json").out())
        .startsWith(
            "{\"app_id\":\"shop4\",\"since\":\"2026-11-24T13:45:10Z\",\"until\":\"2026-11-24T14:45:10Z\",\"failed\":")
        .contains("\"exception\":\"ConnectionError\",\"message\":\"carrier timeout\",\"count\":1,")
        .contains("\"caused_by\":{\"fingerprint\":\"")
        .endsWith(
            ",\"searched_back_to\":null,\"records_begin\":\"2026-11-24T14:43:47.996950Z\",\"is_complete\":true}\n");
  }

  @Test
  void timeWithoutFailures_isNoFailure() {
    Typed typed = failures("--since", "1s");

    assertThat(typed)
        .isEqualTo(
            new Typed(
                0,
                "shop4, 2026-11-24T14:45:09Z to 2026-11-24T14:45:10Z: 0 failed\n",
                "looked at all 1 change.\n"));
  }

  @Test
  void timeThatIsOver_isWhatTheOrchestratorHolds_andNothingIsNewOrQuiet() {
    Typed typed = failures("--since", "2h", "--until", "2026-11-24T14:44:30Z");

    assertThat(typed)
        .isEqualTo(
            new Typed(
                0,
                """
                shop4, 2026-11-24T12:45:10Z to 2026-11-24T14:44:30Z: 1 failed. charge failed most: 1 × ValueError.
                  1 × shop_tasks.charge  ValueError: card declined for order # <b>&amp;</b>
                    at 2026-11-24T14:43:59Z, fingerprint:69e897fefd81, newest e48d39cb-3f1a-45dc-bd59-8c2d439570d9
                """,
                "looked at what the orchestrator still holds as failed.\n"));
    assertThat(failures("--json", "--until", "2026-11-24T14:44:30Z").out())
        .contains("\"before\":null,\"is_new\":false,\"is_quiet\":false,")
        .endsWith(
            ",\"looked_at\":null,\"held_before\":\"2026-11-24T14:44:30Z\",\"searched_back_to\":null,"
                + "\"records_begin\":null,\"is_complete\":true}\n");
  }

  @Test
  void query_leavesThoseGroupsAlone_asThePageDoes() {
    assertThat(failures("--query", "exception:ValueError").out())
        .startsWith(
            "shop4, 2026-11-24T13:45:10Z to 2026-11-24T14:45:10Z: 1 failed. charge fails most: 1 ×"
                + " ValueError, ")
        .doesNotContain("ship");
    assertThat(failures("--query", "exception:ValueError", "--until", "2026-11-24T14:43:00Z").out())
        .endsWith(": 0 failed\n");
    assertThat(failures("--query", "host:a"))
        .returns(2, Typed::code)
        .extracting(Typed::err)
        .asString()
        .contains("'host:a' is no query: at character 1, ");
    assertThat(failures("--query", "task:charge"))
        .returns(2, Typed::code)
        .extracting(Typed::err)
        .asString()
        .contains(
            "no task has a name such as 'task:charge' asks for; there are 'shop_tasks.charge'");
  }

  @Test
  void whatDiffers_isToldOfAGroup_andOfQueries() {
    Typed group =
        Typed.in(
            folder,
            "differs",
            store,
            "--now",
            NOW,
            "--task",
            "charge",
            "--fingerprint",
            "69e897fefd81");
    assertThat(group.out())
        .isEqualTo(
            "shop4: Nothing sets these failures apart from the successes of the same time.\n");
    assertThat(group.err()).startsWith("Compared: 1 failure with ");

    assertThat(
            Typed.in(folder, "differs", store, "--now", NOW, "--query", "status:failed", "--json")
                .out())
        .startsWith("{\"app_id\":\"shop4\",\"as_of\":\"2026-11-24T14:45:10")
        .contains("\"others_query\":\"NOT (status:failed)\"", "\"differences\":[");
    assertThat(Typed.in(folder, "differs", store, "--task", "shop_tasks.charge").code())
        .isEqualTo(2);
  }

  @Test
  void timeThatIsNone_orToCome_isWrongUsage() {
    assertThat(failures("--since", "yesterday").code()).isEqualTo(2);
    assertThat(failures("--since", "-999999999-01-01T00:00:00Z").code()).isEqualTo(2);
    assertThat(failures("--since", "1h", "--until", "2h").err())
        .contains("--until is not after --since.");
    assertThat(failures("--since", "2026-11-25T00:00:00Z"))
        .returns(2, Typed::code)
        .extracting(Typed::err)
        .asString()
        .contains("--since")
        .contains("30m, 2h or 7d");
  }

  @Test
  void storeThatIsNone_fails() {
    assertThat(Typed.in(folder, "failures", folder.resolve("none.sqlite").toString()).code())
        .isEqualTo(1);
  }
}
