package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What we read from the SQLite files of a real pynenc is what that pynenc answers about them. */
@ParameterizedClass
@EnumSource(
    names = {
      "SHOP_THREAD",
      "SHOP024",
      "SHOP4",
      "SPLIT",
      "UPGRADED",
      "UPGRADED_024",
      "UPGRADED_024_04"
    })
final class SqliteGoldenTest {
  private static final int ALL = 1_000;

  @Parameter SqliteFixture fixture;

  private OpenedFixture opened;
  private Golden golden;
  private AppId app;
  private Map<InvocationId, GoldenInvocation> invocations;

  @BeforeEach
  void open(@TempDir Path folder) {
    opened = new OpenedFixture(fixture, folder);
    golden = fixture.golden();
    app = golden.app();
    invocations = golden.invocations();
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void application_isFound() {
    assertThat(opened.found())
        .flatExtracting(found -> found.info().stream().map(AppInfo::appId).toList())
        .containsExactly(app);
  }

  @Test
  void invocations_areListedByRegistration() {
    List<InvocationState> listed =
        OpenedFixture.all(page -> statuses().page(StatusFilter.ALL, page));
    assertThat(listed)
        .extracting(InvocationState::id)
        .containsExactlyElementsOf(golden.newestRegisteredFirst());
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(golden(GoldenInvocation::state).values());
  }

  @Test
  void counts_areThoseOfPynenc() {
    assertThat(statuses().totals().byStatus()).isEqualTo(golden.countsByStatus());
    assertThat(statuses().count(StatusFilter.ALL, 10_000))
        .isEqualTo(new Count.Exact(golden.count()));
    golden
        .countsByStatus()
        .forEach(
            (status, many) ->
                assertThat(statuses().count(StatusFilter.in(status), 10_000))
                    .isEqualTo(new Count.Exact(many)));
  }

  @Test
  void tasks_areThoseThatRan() {
    assertThat(OpenedFixture.all(page -> statuses().tasks(page).value().orElseThrow()))
        .containsExactlyElementsOf(
            invocations.values().stream()
                .map(one -> one.state().task())
                .distinct()
                .sorted()
                .toList());
  }

  @Test
  void states_areThoseOfPynenc() {
    assertThat(statuses().of(invocations.keySet())).isEqualTo(golden(GoldenInvocation::state));
  }

  @Test
  void blocking_isThatOfPynenc() {
    assertThat(opened.orchestrator(app).blocking().blocking(ALL))
        .containsExactlyInAnyOrderElementsOf(golden.blocking());
  }

  @Test
  void records_areThoseOfPynenc() {
    Map<InvocationId, StoredInvocation> read =
        opened.stateBackend(app).records().of(invocations.keySet());
    assertThat(read).isEqualTo(golden(GoldenInvocation::stored));
    assertThat(OpenedFixture.all(opened.stateBackend(app).records()::page))
        .containsExactlyInAnyOrderElementsOf(invocations.keySet());
  }

  @Test
  void children_areThoseOfPynenc() {
    Map<InvocationId, Children> expected =
        golden(one -> new Children(one.children(), new Count.Exact(one.children().size())));
    expected.values().removeIf(children -> children.ids().isEmpty());
    assertThat(opened.stateBackend(app).records().childrenOf(invocations.keySet(), ALL))
        .isEqualTo(expected);
    expected.forEach(
        (parent, children) ->
            assertThat(
                    OpenedFixture.all(
                        page -> opened.stateBackend(app).records().children(parent, page)))
                .containsExactlyElementsOf(children.ids()));
  }

  @Test
  void outcomes_areThoseOfPynenc() {
    Map<InvocationId, Outcome> expected =
        golden(
            one ->
                new Outcome(
                    one.result().map(StoredText::whole), one.exception().map(StoredText::whole)));
    expected.values().removeIf(Outcome.NONE::equals);
    assertThat(opened.stateBackend(app).outcomes().of(invocations.keySet(), 1_000_000))
        .isEqualTo(expected);
  }

  @Test
  void histories_areThoseOfPynenc() {
    assertThat(opened.stateBackend(app).histories().of(invocations.keySet(), ALL))
        .isEqualTo(golden(one -> new History(one.history(), true)));
  }

  @Test
  void workflows_areThoseOfPynenc() {
    Workflows workflows = opened.stateBackend(app).workflows();
    List<TaskKey> types = OpenedFixture.all(workflows::types);
    assertThat(types).containsExactlyElementsOf(golden.workflowTypes());
    Map<TaskKey, Set<WorkflowId>> runs = new TreeMap<>();
    types.forEach(type -> runs.put(type, runs(workflows, type)));
    assertThat(runs).isEqualTo(golden.workflowRuns());
    assertThat(workflows.runCounts(types, 10_000))
        .isEqualTo(
            runs.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, entry -> new Count.Exact(entry.getValue().size()))));
  }

  /** The way that the application goes: by the type's task, then confirmed. */
  private Set<WorkflowId> runs(Workflows workflows, TaskKey type) {
    List<WorkflowId> candidates =
        OpenedFixture.all(page -> statuses().page(StatusFilter.of(type), page)).stream()
            .map(state -> new WorkflowId(state.id().value()))
            .toList();
    return workflows.of(candidates).keySet();
  }

  private Statuses statuses() {
    return opened.orchestrator(app).statuses();
  }

  private <T> Map<InvocationId, T> golden(Function<GoldenInvocation, T> part) {
    Map<InvocationId, T> parts = new TreeMap<>();
    invocations.forEach((id, one) -> parts.put(id, part.apply(one)));
    return parts;
  }
}
