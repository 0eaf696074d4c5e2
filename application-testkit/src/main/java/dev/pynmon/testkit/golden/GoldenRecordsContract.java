package dev.pynmon.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A state backend, as pynenc answers about it. */
public abstract class GoldenRecordsContract extends GoldenContract {
  @Test
  void application_isFound() {
    assertThat(opened().found())
        .flatExtracting(found -> found.info().stream().map(AppInfo::appId).toList())
        .containsExactly(app());
  }

  @Test
  void records_areThoseOfPynenc() {
    assertThat(opened().stateBackend(app()).records().of(invocations().keySet()))
        .isEqualTo(each(GoldenInvocation::stored));
    assertThat(OpenedStores.all(opened().stateBackend(app()).records()::page))
        .containsExactlyInAnyOrderElementsOf(invocations().keySet());
  }

  @Test
  void children_areThoseOfPynenc() {
    Map<InvocationId, Children> expected =
        each(one -> new Children(one.children(), new Count.Exact(one.children().size())));
    expected.values().removeIf(children -> children.ids().isEmpty());
    assertThat(opened().stateBackend(app()).records().childrenOf(invocations().keySet(), ALL))
        .isEqualTo(expected);
    expected.forEach(
        (parent, children) ->
            assertThat(
                    OpenedStores.all(
                        page -> opened().stateBackend(app()).records().children(parent, page)))
                .containsExactlyElementsOf(children.ids()));
  }

  @Test
  void outcomes_areThoseOfPynenc() {
    Map<InvocationId, Outcome> expected =
        each(
            one ->
                new Outcome(
                    one.result().map(StoredText::whole), one.exception().map(StoredText::whole)));
    expected.values().removeIf(Outcome.NONE::equals);
    assertThat(opened().stateBackend(app()).outcomes().of(invocations().keySet(), 1_000_000))
        .isEqualTo(expected);
  }

  @Test
  void histories_areThoseOfPynenc() {
    assertThat(opened().stateBackend(app()).histories().of(invocations().keySet(), ALL))
        .isEqualTo(each(one -> new History(one.history(), true)));
  }

  @Test
  void workflows_areThoseOfPynenc() {
    Workflows workflows = opened().stateBackend(app()).workflows();
    List<TaskKey> types = OpenedStores.all(workflows::types);
    Map<TaskKey, Set<WorkflowId>> expected = golden().workflowRuns();
    assertThat(types).containsExactlyElementsOf(golden().workflowTypes());
    assertThat(runs(workflows)).isEqualTo(expected);
    assertThat(workflows.runCounts(types, 10_000)).isEqualTo(counts(expected));
  }

  /** Whichever of the invocations are runs, by their type. */
  private Map<TaskKey, Set<WorkflowId>> runs(Workflows workflows) {
    List<WorkflowId> candidates =
        invocations().keySet().stream().map(id -> new WorkflowId(id.value())).toList();
    return workflows.of(candidates).values().stream()
        .collect(
            Collectors.groupingBy(
                WorkflowRun::type,
                TreeMap::new,
                Collectors.mapping(WorkflowRun::id, Collectors.toSet())));
  }

  private static Map<TaskKey, Count> counts(Map<TaskKey, Set<WorkflowId>> runs) {
    Map<TaskKey, Count> counts = new HashMap<>();
    runs.forEach((type, ids) -> counts.put(type, new Count.Exact(ids.size())));
    return counts;
  }
}
