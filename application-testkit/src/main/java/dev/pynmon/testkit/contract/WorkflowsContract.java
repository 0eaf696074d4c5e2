package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Workflows}. */
public abstract class WorkflowsContract extends BackendContract {
  private static final TaskKey FULFIL = new TaskKey("shop.tasks.fulfil");
  private static final TaskKey PACK = new TaskKey("shop.tasks.pack");
  private static final int MAX_DATUM = 10_000;

  private final AnInvocation fulfil = fulfilling().running();
  private final AnInvocation pack =
      anInvocation().of(PACK.value()).calledBy(fulfil).definingWorkflow().running();
  private final AnInvocation charge =
      anInvocation().calledBy(fulfil).inWorkflowOf(fulfil).running();

  @Test
  void withoutWorkflows_thereIsNothing() {
    Workflows workflows = workflows(aScenario().with(anInvocation().running()));
    WorkflowId nobody = new WorkflowId("nobody");
    new Paging<>(workflows::types).holds(List.of());
    assertThat(workflows.of(List.of(nobody))).isEmpty();
    assertThat(workflows.of(List.of())).isEmpty();
    assertThat(workflows.runCounts(List.of(), 10)).isEmpty();
    new Paging<>(page -> taken(() -> workflows.data(nobody, page))).holds(List.of());
    new Paging<>(page -> workflows.subInvocations(nobody, page)).holds(List.of());
  }

  @ParameterizedTest
  @EnumSource
  void runs_areAsWritten_byEveryPynenc(Pynenc pynenc) {
    Workflows workflows = workflows(aScenario().by(pynenc).with(fulfil, pack, charge));
    new Paging<>(workflows::types).holds(List.of(FULFIL, PACK));
    assertThat(workflows.of(List.of(id(fulfil), id(pack), id(charge))))
        .isEqualTo(
            Map.of(
                id(fulfil), new WorkflowRun(id(fulfil), FULFIL, Optional.empty()),
                id(pack), new WorkflowRun(id(pack), PACK, Optional.of(id(fulfil)))));
  }

  @Test
  void runThatDidNotBeginYet_isNotRecorded() {
    AnInvocation waiting = fulfilling();
    Workflows workflows = workflows(aScenario().with(waiting));
    new Paging<>(workflows::types).holds(List.of());
    assertThat(workflows.of(List.of(id(waiting)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void types_walkInPages_byKey(int limit) {
    List<TaskKey> keys = Stream.of("z.a", "a.z", "m.é", "m.e", "M.e").map(TaskKey::new).toList();
    List<AnInvocation> runs =
        Stream.concat(keys.stream(), keys.stream())
            .map(key -> anInvocation().of(key.value()).definingWorkflow().running())
            .toList();
    new Paging<>(workflows(aScenario().with(runs))::types)
        .walks(keys.stream().sorted().toList(), limit);
  }

  @Test
  void runCounts_goNoFurtherThanAsked() {
    List<AnInvocation> runs = Stream.generate(() -> fulfilling().running()).limit(3).toList();
    Workflows workflows = workflows(aScenario().with(runs).with(fulfil, pack));
    TaskKey unknown = new TaskKey("a.b");
    assertThat(workflows.runCounts(List.of(FULFIL, PACK), 5))
        .isEqualTo(Map.of(FULFIL, new Count.Exact(4), PACK, new Count.Exact(1)));
    assertThat(workflows.runCounts(List.of(FULFIL), 4))
        .isEqualTo(Map.of(FULFIL, new Count.AtLeast(4)));
    assertThat(workflows.runCounts(List.of(unknown), 4).getOrDefault(unknown, new Count.Exact(0)))
        .isEqualTo(new Count.Exact(0));
  }

  @Test
  void data_areByKey() {
    Scenario scenario =
        aScenario()
            .with(fulfil, pack)
            .keeps(fulfil, "uuid:1", "\"x\"")
            .keeps(fulfil, "größe", "\"日本\"")
            .keeps(fulfil, "counter:uuid", "1")
            .keeps(pack, "counter:uuid", "2");
    data(workflows(scenario), fulfil)
        .holds(
            List.of(
                datum("counter:uuid", "1"), datum("größe", "\"日本\""), datum("uuid:1", "\"x\"")));
  }

  @Test
  void longDatum_isCut() {
    Scenario scenario =
        aScenario()
            .with(fulfil)
            .keeps(fulfil, "a", "x".repeat(MAX_DATUM + 5))
            .keeps(fulfil, "b", "x".repeat(MAX_DATUM));
    data(workflows(scenario), fulfil)
        .holds(
            List.of(
                new WorkflowDatum("a", new StoredText("x".repeat(MAX_DATUM), MAX_DATUM + 5, true)),
                datum("b", "x".repeat(MAX_DATUM))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void data_walkInPages(int limit) {
    Scenario scenario = aScenario().with(fulfil);
    Stream.of("e", "b", "a", "d", "c").forEach(key -> scenario.keeps(fulfil, key, key));
    data(workflows(scenario), fulfil)
        .walks(Stream.of("a", "b", "c", "d", "e").map(key -> datum(key, key)).toList(), limit);
  }

  @Test
  void subInvocations_areThoseThatBeganInTheRun() {
    AnInvocation waiting = anInvocation().calledBy(fulfil).inWorkflowOf(fulfil);
    AnInvocation packed = anInvocation().calledBy(pack).inWorkflowOf(pack).running();
    Workflows workflows = workflows(aScenario().with(fulfil, pack, charge, waiting, packed));
    new Paging<>(page -> workflows.subInvocations(id(fulfil), page)).holds(byId(pack, charge));
    new Paging<>(page -> workflows.subInvocations(id(pack), page)).holds(byId(packed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void subInvocations_walkInPages_byId(int limit) {
    AnInvocation[] members =
        Stream.generate(() -> anInvocation().calledBy(fulfil).inWorkflowOf(fulfil).running())
            .limit(5)
            .toArray(AnInvocation[]::new);
    Workflows workflows = workflows(aScenario().with(fulfil).with(members));
    new Paging<>(page -> workflows.subInvocations(id(fulfil), page)).walks(byId(members), limit);
  }

  @Test
  void subInvocationCounts_goNoFurtherThanAsked() {
    List<AnInvocation> members =
        Stream.generate(() -> anInvocation().calledBy(fulfil).inWorkflowOf(fulfil).running())
            .limit(3)
            .toList();
    Workflows workflows = workflows(aScenario().with(fulfil, pack).with(members));
    WorkflowId nobody = new WorkflowId("nobody");
    Map<WorkflowId, Count> counts =
        workflows.subInvocationCounts(List.of(id(fulfil), id(pack), nobody), 5);
    assertThat(counts.get(id(fulfil))).isEqualTo(new Count.Exact(4));
    assertThat(counts.getOrDefault(id(pack), new Count.Exact(0))).isEqualTo(new Count.Exact(0));
    assertThat(counts.getOrDefault(nobody, new Count.Exact(0))).isEqualTo(new Count.Exact(0));
    assertThat(workflows.subInvocationCounts(List.of(id(fulfil)), 4))
        .isEqualTo(Map.of(id(fulfil), new Count.AtLeast(4)));
    assertThat(workflows.subInvocationCounts(List.of(), 4)).isEmpty();
  }

  @Test
  void cursorsThatAreNotOfTheseLists_areRefused() {
    Scenario scenario =
        aScenario().with(fulfil, pack, charge).keeps(fulfil, "a", "1").keeps(fulfil, "b", "2");
    Workflows workflows = workflows(scenario);
    Paging<InvocationId> subs = new Paging<>(page -> workflows.subInvocations(id(fulfil), page));
    new Paging<>(workflows::types).refuses(subs.someCursor());
    subs.refuses(data(workflows, fulfil).someCursor());
    data(workflows, fulfil).refuses(new Paging<>(workflows::types).someCursor());
  }

  private static AnInvocation fulfilling() {
    return anInvocation().of(FULFIL.value()).definingWorkflow();
  }

  private static Paging<WorkflowDatum> data(Workflows workflows, AnInvocation run) {
    return new Paging<>(page -> taken(() -> workflows.data(id(run), page)));
  }

  private static WorkflowDatum datum(String key, String text) {
    return new WorkflowDatum(key, StoredText.whole(text));
  }

  private static WorkflowId id(AnInvocation run) {
    return new WorkflowId(run.id().value());
  }

  private static List<InvocationId> byId(AnInvocation... invocations) {
    return Stream.of(invocations).map(AnInvocation::id).sorted().toList();
  }

  private Workflows workflows(Scenario scenario) {
    return stateBackend(seed(scenario)).workflows();
  }
}
