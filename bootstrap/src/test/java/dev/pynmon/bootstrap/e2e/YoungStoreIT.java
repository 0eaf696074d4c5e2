package dev.pynmon.bootstrap.e2e;

import static dev.pynmon.domain.app.Component.BROKER;
import static dev.pynmon.domain.app.Component.CLIENT_DATA_STORE;
import static dev.pynmon.domain.app.Component.ORCHESTRATOR;
import static dev.pynmon.domain.app.Component.STATE_BACKEND;
import static dev.pynmon.domain.app.Component.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * pynenc makes the tables of a component when it first uses it: until then an application is young,
 * which is no fault.
 */
class YoungStoreIT {
  private static final String UNUSED = "Not used yet: the ";
  private static final String NEVER = "11111111-2222-3333-4444-555555555555";

  /** The first page of each area, and what it needs beside the state backend. */
  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("/", "broker, orchestrator, client data store and trigger."),
          Map.entry("/invocations/", "orchestrator."),
          Map.entry("/invocations/timeline", "orchestrator."),
          Map.entry("/tasks/", "orchestrator."),
          Map.entry("/failures/", "orchestrator."),
          Map.entry("/workflows/", "orchestrator."),
          Map.entry("/workflows/runs", "orchestrator."),
          Map.entry("/events/", "trigger."),
          Map.entry("/triggers/", "trigger."),
          Map.entry("/trigger-runs/", "trigger."),
          Map.entry("/broker/", "broker."),
          Map.entry("/broker/queues/default", "broker."),
          Map.entry("/orchestrator/", "orchestrator."),
          Map.entry("/runners/", "orchestrator."),
          Map.entry("/client-data-store/", "client data store."));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP4"})
  void stateBackendAlone_isAnEmptyApplication_andTheOthersAreThereAtOnce(SqliteFixture fixture) {
    YoungFile file = YoungFile.of(fixture, folder, STATE_BACKEND);
    try (Site site = Site.over(folder, List.of(file.path()))) {
      AREAS.forEach((page, unused) -> assertUnused(site.get(page), unused));
      assertThat(site.get("/state-backend/").body()).doesNotContain(UNUSED);
      assertThat(site.get("/invocations/" + NEVER).status()).isEqualTo(404);
      assertThat(site.get("/invocations/" + NEVER + "/api").status()).isEqualTo(404);
      assertThat(site.get("/apps/").body()).contains(">not used yet<");

      Typed purge =
          Typed.in(
              folder,
              "purge",
              "--dry-run",
              "--app",
              fixture.golden().app().value(),
              file.path().toString());
      assertThat(purge.code()).as(purge.err()).isZero();
      assertThat(purge.out()).contains("broker").doesNotContain("unknown");

      file.use(BROKER, ORCHESTRATOR, CLIENT_DATA_STORE, TRIGGER);

      assertThat(site.get("/invocations/").body())
          .contains(String.valueOf(fixture.golden().count()));
      AREAS.keySet().forEach(page -> assertThat(site.get(page).body()).doesNotContain(UNUSED));
    }
  }

  @Test
  void fileThatComes_isThereAtOnce_andSoIsAComponentThatNoRecordTellsOf() {
    Path path = folder.resolve("young.sqlite");
    try (Site site = Site.over(folder, List.of(path))) {
      assertThat(site.get("/").status()).isEqualTo(503);

      YoungFile file = YoungFile.of(SqliteFixture.SHOP4, folder, ORCHESTRATOR);
      assertThat(site.get("/").status()).isEqualTo(200);
      Answer records = site.get("/state-backend/");
      assertThat(records.status()).isEqualTo(503);
      assertThat(records.body())
          .contains("No store that is open here holds the state backend", "data-retry=\"5\"");

      file.use(STATE_BACKEND);
      assertThat(site.get("/state-backend/").status()).isEqualTo(200);
    }
  }

  private static void assertUnused(Answer page, String unused) {
    assertThat(page.status()).as(page.path()).isEqualTo(200);
    assertThat(page.body())
        .as(page.path())
        .contains(
            UNUSED + unused + " pynenc makes the tables of a component when it is first used.")
        .doesNotContain("cannot be read", "not found");
  }
}
