package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.testkit.fixture.GoldenNeighbours;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight applications in one file, none of which sees anything of another. */
final class SqliteGoldenNeighboursTest {
  private OpenedFixture opened;

  @BeforeEach
  void open(@TempDir Path folder) {
    opened = new OpenedFixture(SqliteFixture.NEIGHBOURS, folder);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  static Stream<GoldenNeighbours> applications() {
    return GoldenNeighbours.sqlite().stream();
  }

  @Test
  void allEight_areFound() {
    List<StoredApp> found = opened.found();
    assertThat(found).extracting(StoredApp::prefix).isSorted().hasSize(8);
    assertThat(found)
        .flatExtracting(app -> app.id().stream().toList())
        .containsExactlyInAnyOrderElementsOf(applications().map(GoldenNeighbours::app).toList());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void invocations_areItsOwn(GoldenNeighbours golden) {
    Statuses statuses = opened.orchestrator(golden.app()).statuses();
    List<InvocationState> listed = OpenedFixture.all(page -> statuses.page(StatusFilter.ALL, page));
    assertThat(listed)
        .extracting(InvocationState::id)
        .containsExactlyInAnyOrderElementsOf(golden.ids());
    assertThat(listed)
        .extracting(state -> registeredAt(golden.app(), state))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(statuses.totals().byStatus()).isEqualTo(golden.countsByStatus());
    assertThat(OpenedFixture.all(page -> statuses.tasks(page).value().orElseThrow()))
        .containsExactlyElementsOf(golden.tasks());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void queueAndRunners_areItsOwn(GoldenNeighbours golden) {
    assertThat(opened.broker(golden.app()).queues().sizes(1_000))
        .containsExactly(new QueueSize(QueueName.DEFAULT, new Count.Exact(golden.waiting())));
    assertThat(OpenedFixture.all(opened.orchestrator(golden.app()).heartbeats()::newest))
        .extracting(Heartbeat::runner)
        .containsExactlyInAnyOrderElementsOf(golden.runners());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void recordsAndHistories_areItsOwn(GoldenNeighbours golden) {
    assertThat(OpenedFixture.all(opened.stateBackend(golden.app()).records()::page))
        .containsExactlyInAnyOrderElementsOf(golden.ids());
    assertThat(opened.stateBackend(golden.app()).histories().of(golden.ids(), 100))
        .containsOnlyKeys(golden.ids())
        .allSatisfy(
            (id, history) ->
                assertThat(history.entries())
                    .isNotEmpty()
                    .extracting(HistoryEntry::damage)
                    .allMatch(Optional::isEmpty));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void workflows_areItsOwn(GoldenNeighbours golden) {
    Workflows workflows = opened.stateBackend(golden.app()).workflows();
    assertThat(OpenedFixture.all(workflows::types))
        .containsExactlyElementsOf(golden.workflowRuns().keySet());
    Set<WorkflowId> all =
        golden.ids().stream().map(id -> new WorkflowId(id.value())).collect(Collectors.toSet());
    assertThat(workflows.of(all))
        .containsOnlyKeys(
            golden.workflowRuns().values().stream().flatMap(Set::stream).toArray(WorkflowId[]::new))
        .allSatisfy((id, run) -> assertThat(golden.workflowRuns().get(run.type())).contains(id));
  }

  private Instant registeredAt(AppId app, InvocationState state) {
    return opened
        .stateBackend(app)
        .histories()
        .of(List.of(state.id()), 10)
        .get(state.id())
        .registeredAt()
        .orElseThrow();
  }
}
