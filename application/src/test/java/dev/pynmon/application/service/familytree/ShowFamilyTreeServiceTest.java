package dev.pynmon.application.service.familytree;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Stretch;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowFamilyTreeServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowFamilyTreeService service =
      new ShowFamilyTreeService(monitor.directory(), new FakeDecoder());

  private ShowFamilyTreeResult show(String focus, String... expanded) {
    Expansions expansions = Expansions.parse(String.join(",", expanded));
    return service.show(new FamilyTreeQuery(SHOP, new InvocationId(focus), expansions));
  }

  private FamilyTreeView view(String focus, String... expanded) {
    return ((ShowFamilyTreeResult.Found) show(focus, expanded)).view();
  }

  private FamilyTree tree(String focus, String... expanded) {
    return view(focus, expanded).tree();
  }

  private static List<String> names(FamilyTree tree) {
    return tree.nodes().stream().map(node -> node.member().id().value()).toList();
  }

  private static FamilyFacts facts(FamilyTree tree, String id) {
    return tree.node(new InvocationId(id)).map(FamilyNode::facts).orElseThrow();
  }

  private static FamilyPath.Top top(FamilyTree tree) {
    return tree.top();
  }

  /** A line of callers, and so many that the last of them called, who called two each. */
  private void line(int ancestors, int children) {
    data.add(anInvocation("a0").was(KnownStatus.SUCCESS, 1));
    for (int i = 1; i <= ancestors; i++) {
      data.add(anInvocation("a" + i).childOf("a" + (i - 1)).was(KnownStatus.SUCCESS, i));
    }
    for (int i = 0; i < children; i++) {
      data.add(anInvocation("c" + i).childOf("a" + ancestors).was(KnownStatus.SUCCESS, i));
      data.add(anInvocation("d" + i).childOf("c" + i).was(KnownStatus.SUCCESS, i));
      data.add(anInvocation("e" + i).childOf("c" + i).was(KnownStatus.SUCCESS, i));
    }
  }

  @Test
  void show_wholeFamily_fromTheRootDown_siblingsByStart() {
    data.add(
        anInvocation("root").was(KnownStatus.SUCCESS, 0),
        anInvocation("a-late").childOf("root").was(KnownStatus.SUCCESS, 9),
        anInvocation("z-early").childOf("root").was(KnownStatus.SUCCESS, 3),
        anInvocation("below").childOf("z-early").was(KnownStatus.SUCCESS, 4));
    FamilyTreeView view = view("z-early");
    assertThat(names(view.tree())).containsExactly("root", "z-early", "below", "a-late");
    assertThat(view.focus()).isEqualTo(new InvocationId("z-early"));
    assertThat(view.asOf()).isEqualTo(monitor.time.instant());
    assertThat(view.tree().total()).isEqualTo(new Count.Exact(4));
    assertThat(view.missing()).isEmpty();
  }

  private static Stretch stretch(int from, int until, boolean runs) {
    return new Stretch(
        FakeInvocation.START.plusSeconds(from),
        FakeInvocation.START.plusSeconds(until),
        runs ? Stretch.Kind.RAN : Stretch.Kind.WAITED);
  }

  @Test
  void show_facts_comeFromAllThatKnowSomething() {
    data.add(
        anInvocation("root").of("shop.checkout").inWorkflow("root", "shop.checkout"),
        anInvocation("over")
            .of("shop.charge")
            .childOf("root")
            .was(KnownStatus.REGISTERED, 1)
            .was(KnownStatus.PENDING, 2)
            .was(KnownStatus.RUNNING, 3)
            .was(KnownStatus.PAUSED, 4)
            .was(KnownStatus.RESUMED, 6)
            .was(KnownStatus.FAILED, 9),
        anInvocation("going").childOf("root").was(KnownStatus.RUNNING, 6));
    FamilyTree tree = tree("over");
    assertThat(facts(tree, "root").workflowRoot()).isTrue();
    assertThat(facts(tree, "root").elapsed()).isEmpty();
    assertThat(facts(tree, "over"))
        .isEqualTo(
            new FamilyFacts(
                new InvocationId("over"),
                Optional.of(new TaskKey("shop.charge")),
                Optional.of(KnownStatus.FAILED),
                Optional.of(FakeInvocation.START.plusSeconds(1)),
                Optional.of(Duration.ofSeconds(8)),
                List.of(
                    stretch(1, 3, false),
                    stretch(3, 4, true),
                    stretch(4, 6, false),
                    stretch(6, 9, true)),
                false,
                Optional.empty(),
                Optional.empty()));
    assertThat(Stretch.sum(facts(tree, "over").stretches(), Stretch.Kind.RAN))
        .isEqualTo(Duration.ofSeconds(4));
    assertThat(Stretch.sum(facts(tree, "over").stretches(), Stretch.Kind.WAITED))
        .isEqualTo(Duration.ofSeconds(4));
    Duration soFar = Duration.between(FakeInvocation.START.plusSeconds(6), monitor.time.instant());
    assertThat(facts(tree, "going").elapsed()).contains(soFar.isNegative() ? Duration.ZERO : soFar);
  }

  @Test
  void show_runnerThatFellSilent_endsTheAttemptThen() {
    data.add(
            anInvocation("lost")
                .was(KnownStatus.RUNNING, 0, "gone")
                .was(KnownStatus.RUNNING_RECOVERY, 100, "other")
                .was(KnownStatus.REROUTED, 101, "other")
                .was(KnownStatus.RUNNING, 102, "other")
                .was(KnownStatus.SUCCESS, 103, "other"))
        .heartbeat("gone", FakeInvocation.START.plusSeconds(4), Optional.empty());
    assertThat(facts(tree("lost"), "lost").stretches())
        .containsExactly(
            stretch(0, 4, true),
            new Stretch(
                FakeInvocation.START.plusSeconds(4),
                FakeInvocation.START.plusSeconds(100),
                Stretch.Kind.LOST),
            stretch(100, 102, false),
            stretch(102, 103, true));
  }

  @Test
  void show_asksOnceForAllOnTheWayUp_andOnceForAllFacts() {
    line(3, 0);
    tree("a3");
    store.calls.forget();
    tree("a3");
    assertThat(store.calls.count("records.of")).isEqualTo(4);
    assertThat(store.calls.count("records.childrenOf")).isEqualTo(1);
    assertThat(store.calls.count("statuses.of")).isEqualTo(1);
    assertThat(store.calls.count("histories.of")).isEqualTo(1);
    assertThat(store.calls.count()).isEqualTo(7);
  }

  @Test
  void show_manyNodes_takesAsManyQuestionsAsFewOfTheSameDepth() {
    line(1, 1);
    tree("a1");
    store.calls.forget();
    tree("a1");
    List<String> few = store.calls.names();
    for (int i = 10; i < 300; i++) {
      data.add(anInvocation("f" + i).childOf("a1"), anInvocation("g" + i).childOf("f" + i));
    }
    store.calls.forget();
    FamilyTree tree = tree("a1");
    assertThat(tree.nodes()).hasSizeGreaterThan(20);
    assertThat(store.calls.names()).isEqualTo(few);
  }

  @Test
  void show_expanded_takesOneQuestionMoreOnItsLevel() {
    line(0, 20);
    tree("a0");
    store.calls.forget();
    int usual = tree("a0").nodes().size();
    int questions = store.calls.count();
    store.calls.forget();
    FamilyTree expanded = tree("a0", "c3", "a0");
    assertThat(expanded.nodes()).hasSizeGreaterThan(usual);
    assertThat(store.calls.count()).isLessThanOrEqualTo(questions + 2);
  }

  @Test
  void show_manyChildren_countsThoseThatAreNotDrawn() {
    line(0, 40);
    FamilyTree tree = tree("a0");
    assertThat(tree.more())
        .first()
        .satisfies(
            more -> {
              assertThat(more.parent()).isEqualTo(new InvocationId("a0"));
              assertThat(more.rest().hidden()).isEqualTo(new Count.Exact(28));
            });
  }

  @Test
  void show_deepPath_isDrawnUpToItsLimit() {
    line(250, 0);
    FamilyTree tree = tree("a250");
    assertThat(tree.top()).isEqualTo(FamilyPath.Top.LIMIT);
    assertThat(names(tree)).hasSize(200).contains("a250", "a51").doesNotContain("a50");
  }

  @Test
  void show_cycles_endAndAreSaid() {
    data.add(
        anInvocation("1").childOf("3"),
        anInvocation("2").childOf("1"),
        anInvocation("3").childOf("2"),
        anInvocation("self").childOf("self"));
    FamilyTree tree = tree("2");
    assertThat(tree.top()).isEqualTo(FamilyPath.Top.CYCLE);
    assertThat(names(tree)).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(names(tree("self"))).containsExactly("self");
    assertThat(top(tree("self"))).isEqualTo(FamilyPath.Top.CYCLE);
  }

  @Test
  void show_recordsMissingOrDamaged_areNodesOfWhichLessIsKnown() {
    data.add(
        anInvocation("it").childOf("gone").was(KnownStatus.SUCCESS, 1),
        anInvocation("damaged").damaged().childOf("it").was(KnownStatus.FAILED, 2));
    FamilyTree tree = tree("it");
    assertThat(names(tree)).containsExactly("gone", "it", "damaged");
    assertThat(facts(tree, "gone")).isEqualTo(FamilyFacts.unknown(new InvocationId("gone")));
    assertThat(facts(tree, "damaged").status()).contains(KnownStatus.FAILED);
  }

  @Test
  void show_damagedRecord_climbsByItsRegistration() {
    data.add(
        anInvocation("root"),
        anInvocation("damaged").was(KnownStatus.REGISTERED, 1).registeredBy("root").damaged());
    assertThat(names(tree("damaged"))).containsExactly("root", "damaged");
  }

  @Test
  void show_alone_isATreeOfOne() {
    data.add(anInvocation("it"));
    assertThat(names(tree("it"))).containsExactly("it");
  }

  @Test
  void show_orchestratorDown_showsTheFamilyWithoutStatuses() {
    line(1, 1);
    store.calls.fail(Kind.CORRUPT_DATA, "statuses");
    FamilyTreeView view = view("a1");
    assertThat(names(view.tree())).containsExactly("a0", "a1", "c0", "d0", "e0");
    assertThat(facts(view.tree(), "c0").status()).isEmpty();
    assertThat(facts(view.tree(), "c0").task()).isPresent();
    assertThat(view.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
  }

  @Test
  void show_stateBackendDown_showsWhatTheOrchestratorKnows() {
    line(1, 1);
    store.calls.fail(Kind.CORRUPT_DATA, "records");
    FamilyTreeView view = view("a1");
    assertThat(names(view.tree())).containsExactly("a1");
    assertThat(facts(view.tree(), "a1").status()).contains(KnownStatus.SUCCESS);
    assertThat(view.missing()).containsOnlyKeys(Component.STATE_BACKEND);
  }

  @Test
  void show_wholeStoreDown_isUnansweredAfterOneQuestion() {
    line(1, 1);
    tree("a1");
    store.calls.forget();
    store.calls.fail(Kind.UNAVAILABLE, "records");
    assertThat(show("a1"))
        .isInstanceOfSatisfying(
            ShowFamilyTreeResult.Unanswered.class,
            silent -> assertThat(silent.missing()).containsKey(Component.STATE_BACKEND));
    assertThat(Collections.frequency(store.calls.names(), "records.of")).isEqualTo(1);
    assertThat(store.calls.count("records.childrenOf")).isZero();
  }

  @Test
  void show_unknownEverywhere_isNotFound() {
    assertThat(show("nobody"))
        .isEqualTo(new ShowFamilyTreeResult.NotFound(new InvocationId("nobody")));
  }

  @Test
  void show_resultAlone_isFound() {
    data.add(anInvocation("it").returned("1").unknownToStateBackend().unknownToOrchestrator());
    assertThat(names(tree("it"))).containsExactly("it");
  }
}
