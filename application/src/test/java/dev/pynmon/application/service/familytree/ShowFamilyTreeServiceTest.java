package dev.pynmon.application.service.familytree;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult.Found;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowFamilyTreeServiceTest {
  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowFamilyTreeService service =
      new ShowFamilyTreeService(monitor.directory(), monitor.time);

  /** Only the calls that it costs are noted. */
  private ShowFamilyTreeResult show(String id, String expand) {
    service.show(query("warm-up", ""));
    store.calls.forget();
    return service.show(query(id, expand));
  }

  private static FamilyTreeQuery query(String id, String expand) {
    return new FamilyTreeQuery(new AppKey("shop"), new InvocationId(id), Expansions.parse(expand));
  }

  private Found found(String id, String expand) {
    return (Found) show(id, expand);
  }

  private FamilyTree tree(String id) {
    return found(id, "").tree();
  }

  private static List<String> nodes(FamilyTree tree) {
    return tree.nodes().stream()
        .map(node -> node.member().depth() + " " + node.member().id())
        .toList();
  }

  private static FakeInvocation one(String id, int second) {
    return anInvocation(id).was(REGISTERED, second).was(SUCCESS, second + 5);
  }

  private static FamilyFacts facts(FamilyTree tree, String id) {
    return tree.node(new InvocationId(id)).orElseThrow().facts();
  }

  @Test
  void show_fromTheMiddle_climbsToTheRootAndGoesDown() {
    data.add(
        one("root", 0),
        one("left", 10).childOf("root"),
        one("right", 20).childOf("root"),
        one("leaf", 30).childOf("left"));

    FamilyTree tree = tree("left");

    assertThat(nodes(tree)).containsExactly("0 root", "1 left", "2 leaf", "1 right");
    assertThat(tree.nodes())
        .filteredOn(FamilyNode::focus)
        .extracting(node -> node.member().id())
        .containsExactly(new InvocationId("left"));
    assertThat(tree.top()).isEqualTo(FamilyPath.Top.ROOT);
    assertThat(tree.total()).isEqualTo(new Count.Exact(4));
    assertThat(store.calls.names())
        .containsExactly(
            "records.of",
            "records.of",
            "records.childrenOf",
            "records.childrenOf",
            "records.childrenOf",
            "records.of",
            "statuses.of",
            "histories.of");
  }

  @Test
  void show_facts_comeFromAllComponents() {
    data.add(
        anInvocation("a")
            .of("shop.flow")
            .inWorkflow("a", "shop.flow")
            .was(REGISTERED, 10)
            .was(FAILED, 15),
        anInvocation("b").childOf("a").was(REGISTERED, 20).was(RUNNING, 30));

    FamilyTree tree = tree("a");

    assertThat(facts(tree, "a"))
        .isEqualTo(
            new FamilyFacts(
                new InvocationId("a"),
                Optional.of(new TaskKey("shop.flow")),
                Optional.of(FAILED),
                Optional.of(START.plusSeconds(10)),
                Optional.of(Duration.ofSeconds(5)),
                true));
    assertThat(facts(tree, "b").elapsed()).contains(Duration.ofSeconds(3_580));
  }

  @Test
  void show_manyChildren_showsTheFirstAndCountsTheRest() {
    data.add(one("root", 0));
    for (int i = 0; i < 1_252; i++) {
      data.add(one("child-%04d".formatted(i), i).childOf("root"));
    }

    FamilyTree tree = tree("root");

    assertThat(tree.nodes()).hasSize(13);
    assertThat(tree.more())
        .extracting(FamilyMore::parent, FamilyMore::hidden)
        .containsExactly(tuple(new InvocationId("root"), new Count.Exact(1_240)));
    assertThat(store.calls.count("records.childrenOf")).isEqualTo(2);
  }

  @Test
  void show_expanded_asksTwiceOnThatLevelAlone() {
    data.add(one("root", 0), one("a", 1).childOf("root"), one("b", 2).childOf("root"));
    for (int i = 0; i < 50; i++) {
      data.add(one("a-%02d".formatted(i), i).childOf("a"));
      data.add(one("b-%02d".formatted(i), i).childOf("b"));
    }

    FamilyTree tree = found("root", "a").tree();

    assertThat(nodes(tree)).filteredOn(node -> node.startsWith("2 a-")).hasSize(42);
    assertThat(nodes(tree)).filteredOn(node -> node.startsWith("2 b-")).hasSize(12);
    assertThat(store.calls.count("records.childrenOf")).isEqualTo(4);
  }

  @Test
  void show_cycle_ends() {
    data.add(one("a", 0).childOf("b"), one("b", 1).childOf("a"));

    FamilyTree tree = tree("a");

    assertThat(nodes(tree)).containsExactly("0 b", "1 a");
    assertThat(tree.top()).isEqualTo(FamilyPath.Top.CYCLE);
  }

  @Test
  void show_parentWithoutRecord_isShownWithoutFacts() {
    data.add(one("a", 0).childOf("gone"));

    FamilyTree tree = tree("a");

    assertThat(nodes(tree)).containsExactly("0 gone", "1 a");
    assertThat(facts(tree, "gone")).isEqualTo(FamilyFacts.unknown(new InvocationId("gone")));
  }

  @Test
  void show_damagedRecord_climbsByItsRegistration() {
    data.add(one("root", 0), one("a", 1).registeredBy("root").damaged());

    assertThat(nodes(tree("a"))).containsExactly("0 root", "1 a");
  }

  @Test
  void show_damagedRecord_isAFamilyOfItsOwn() {
    data.add(one("root", 0), one("a", 1).childOf("root").damaged());

    assertThat(nodes(tree("a"))).containsExactly("0 a");
    assertThat(store.calls.count("histories.of")).isEqualTo(2);
  }

  @Test
  void show_onlyTheOrchestratorKnowsIt_isFound() {
    data.add(one("a", 0).unknownToStateBackend());

    assertThat(nodes(tree("a"))).containsExactly("0 a");
  }

  @Test
  void show_unknown_isNotFound() {
    assertThat(show("none", ""))
        .isEqualTo(new ShowFamilyTreeResult.NotFound(new InvocationId("none")));
  }

  @Test
  void show_unknownWhileAComponentIsDown_isUnanswered() {
    service.show(query("none", ""));
    store.calls.fail(Kind.CORRUPT_DATA, "statuses");

    assertThat(show("none", ""))
        .isInstanceOfSatisfying(
            ShowFamilyTreeResult.Unanswered.class,
            unanswered ->
                assertThat(unanswered.missing()).containsOnlyKeys(Component.ORCHESTRATOR));
  }

  @Test
  void show_orchestratorDown_takesTheStatusFromHistory() {
    data.add(one("a", 0));
    service.show(query("a", ""));
    store.calls.fail(Kind.CORRUPT_DATA, "statuses");

    Found found = found("a", "");

    assertThat(facts(found.tree(), "a").status()).contains(SUCCESS);
    assertThat(found.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
  }

  @Test
  void show_unknownApplication_throws() {
    FamilyTreeQuery query =
        new FamilyTreeQuery(new AppKey("none"), new InvocationId("a"), Expansions.NONE);

    assertThatExceptionOfType(UnknownAppException.class).isThrownBy(() -> service.show(query));
  }
}
