package dev.pynmon.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.testkit.fixture.GoldenNeighbours;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications with similar names in one store, none of which sees anything of another. A binding
 * has a static method {@code applications}, which gives what pynenc answers about each.
 */
public abstract class GoldenNeighboursContract {
  private OpenedStores opened;

  /**
   * Opens the fixture.
   *
   * @param folder an empty folder of this test
   */
  protected abstract OpenedStores open(Path folder);

  /** All applications. */
  protected abstract List<GoldenNeighbours> all();

  /** Listed invocations are newest registered first. */
  protected abstract void areNewestFirst(GoldenNeighbours golden, List<InvocationId> listed);

  @BeforeEach
  final void openFixture(@TempDir Path folder) {
    opened = open(folder);
  }

  @AfterEach
  final void closeFixture() {
    opened.close();
  }

  protected final OpenedStores opened() {
    return opened;
  }

  @Test
  void all_areFound() {
    List<StoredApp> found = opened.found();
    assertThat(found).extracting(StoredApp::prefix).isSorted().doesNotHaveDuplicates();
    assertThat(found)
        .extracting(app -> app.id().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(all().stream().map(GoldenNeighbours::app).toList());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void invocations_areItsOwn(GoldenNeighbours golden) {
    Statuses statuses = opened.orchestrator(golden.app()).statuses();
    List<InvocationId> listed =
        OpenedStores.all(page -> statuses.page(StatusFilter.ALL, page)).stream()
            .map(InvocationState::id)
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(golden.ids());
    areNewestFirst(golden, listed);
    assertThat(statuses.totals().byStatus()).isEqualTo(golden.countsByStatus());
    assertThat(OpenedStores.allTaken(statuses::tasks)).containsExactlyElementsOf(golden.tasks());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void queueAndRunners_areItsOwn(GoldenNeighbours golden) {
    assertThat(opened.broker(golden.app()).queues().sizes(1_000))
        .containsExactly(new QueueSize(QueueName.DEFAULT, new Count.Exact(golden.waiting())));
    assertThat(OpenedStores.all(opened.orchestrator(golden.app()).heartbeats()::newest))
        .extracting(Heartbeat::runner)
        .containsExactlyInAnyOrderElementsOf(golden.runners());
  }

  @ParameterizedTest
  @MethodSource("applications")
  void recordsAndHistories_areItsOwn(GoldenNeighbours golden) {
    assertThat(OpenedStores.all(opened.stateBackend(golden.app()).records()::page))
        .containsExactlyInAnyOrderElementsOf(golden.ids());
    assertThat(opened.stateBackend(golden.app()).histories().of(golden.ids(), 100))
        .containsOnlyKeys(golden.ids())
        .allSatisfy(
            (_, history) ->
                assertThat(history.entries())
                    .isNotEmpty()
                    .extracting(HistoryEntry::damage)
                    .allMatch(Optional::isEmpty));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void workflows_areItsOwn(GoldenNeighbours golden) {
    Workflows workflows = opened.stateBackend(golden.app()).workflows();
    assertThat(OpenedStores.all(workflows::types))
        .containsExactlyElementsOf(golden.workflowRuns().keySet());
    Set<WorkflowId> all =
        golden.ids().stream().map(id -> new WorkflowId(id.value())).collect(Collectors.toSet());
    assertThat(workflows.of(all))
        .containsOnlyKeys(
            golden.workflowRuns().values().stream().flatMap(Set::stream).toArray(WorkflowId[]::new))
        .allSatisfy((id, run) -> assertThat(golden.workflowRuns().get(run.type())).contains(id));
  }
}
