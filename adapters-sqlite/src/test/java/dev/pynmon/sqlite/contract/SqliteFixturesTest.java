package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixtures about which pynenc was not asked, or which hold a part of an application only. */
final class SqliteFixturesTest {
  private static final AppId RECOVERY = new AppId("recovery_demo");

  @Test
  void recoveryDemo_isReadWhole(@TempDir Path folder) {
    try (OpenedFixture opened = OpenedFixture.copied(SqliteFixture.RECOVERY_DEMO, folder)) {
      List<InvocationState> listed =
          OpenedStores.all(
              page ->
                  opened.stores().orchestrator(RECOVERY).statuses().page(StatusFilter.ALL, page));
      assertThat(listed)
          .extracting(state -> state.id().value())
          .containsExactlyElementsOf(
              RawSql.column(
                  opened.files().getFirst(),
                  "SELECT invocation_id FROM recovery_demo_1e3608f2__orchestrator_invocations"
                      + " ORDER BY rowid DESC"));
      List<InvocationId> ids = listed.stream().map(InvocationState::id).toList();
      Map<InvocationId, History> histories =
          opened.stores().stateBackend(RECOVERY).histories().of(ids, 100);
      assertThat(histories).containsOnlyKeys(ids);
      assertThat(histories.values())
          .flatExtracting(History::entries)
          .extracting(HistoryEntry::damage)
          .allMatch(Optional::isEmpty);
      assertThat(listed)
          .allSatisfy(
              state ->
                  assertThat(histories.get(state.id()).last().orElseThrow().status())
                      .isEqualTo(state.status()));
    }
  }

  @Test
  void mixed_hasBrokerAndOrchestratorOnly(@TempDir Path folder) {
    try (OpenedFixture opened = OpenedFixture.copied(SqliteFixture.MIXED, folder)) {
      AppId app = SqliteFixture.MIXED.golden().app();
      assertThat(opened.stores().found()).hasSize(1);
      StoredApp found = opened.stores().found().getFirst();
      assertThat(found.prefix()).isEqualTo(app.tablePrefix());
      assertThat(found.id()).contains(app);
      assertThat(found.info()).isEmpty();
      assertThat(found.evidence())
          .containsExactlyInAnyOrder(Component.BROKER, Component.ORCHESTRATOR);
      assertThat(opened.stores().stateBackendIfAny(app)).isEmpty();
      assertThat(
              OpenedStores.all(
                  page ->
                      opened.stores().orchestrator(app).statuses().page(StatusFilter.ALL, page)))
          .containsExactlyInAnyOrderElementsOf(
              SqliteFixture.MIXED.golden().invocations().values().stream()
                  .map(GoldenInvocation::state)
                  .toList());
    }
  }

  @Test
  void split_showsWhichFileHoldsWhat(@TempDir Path folder) {
    try (OpenedFixture opened = OpenedFixture.copied(SqliteFixture.SPLIT, folder)) {
      assertThat(opened.stores().found())
          .extracting(StoredApp::evidence)
          .containsExactly(
              Set.of(Component.BROKER),
              Set.of(Component.ORCHESTRATOR),
              Set.of(Component.STATE_BACKEND),
              Set.of(Component.CLIENT_DATA_STORE),
              Set.of(Component.TRIGGER));
      assertThat(opened.stores().found())
          .flatExtracting(app -> app.id().stream().toList())
          .containsOnly(new AppId("split"));
    }
  }
}
