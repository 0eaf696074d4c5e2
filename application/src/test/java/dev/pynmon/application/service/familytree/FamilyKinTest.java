package dev.pynmon.application.service.familytree;

import static dev.pynmon.application.fake.FakeInfo.info;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Families by events and by triggers. */
class FamilyKinTest extends FamilyOfEvents {
  @ParameterizedTest
  @ValueSource(strings = {"receive", "reserve", "pack"})
  void event_leadsFromItsEmitterToWhatItStarted_andBack(String focus) {
    invocations("receive");
    data.add(anInvocation("reserve").startedByEvent("order"));
    data.add(anInvocation("pack").childOf("reserve"));
    event("order", "receive", 2, "reserve");

    assertThat(lines(tree(focus))).containsExactly("receive event reserve", "reserve direct pack");
    assertThat(view(focus, Expansions.NONE).missing()).isEmpty();
    assertThat(tree(focus).node(new InvocationId("reserve")).orElseThrow().member().kin().event())
        .contains(new Kin.Cause(new EventId("order"), "order.received"));
  }

  @ParameterizedTest
  @CsvSource({
    "StatusContext, status_trigger",
    "ResultContext, result_trigger",
    "ExceptionContext, exception_trigger",
    "MoonContext, trigger"
  })
  void trigger_leadsFromItsSourceToWhatItStarted_andBack(String kind, String descent) {
    invocations("reserve", "alarm");
    run("run", 3, Optional.of("alarm"), kind + " reserve");

    for (String focus : List.of("reserve", "alarm")) {
      assertThat(lines(tree(focus))).containsExactly("reserve " + descent + " alarm");
    }
  }

  @Test
  void callerComesBeforeEvent_andEventBeforeTrigger() {
    invocations("caller", "emitter", "source");
    data.add(anInvocation("called").childOf("caller").startedByEvent("e"));
    data.add(anInvocation("sparked").startedByEvent("e"));
    event("e", "emitter", 2, "sparked");
    run("run", 2, Optional.of("sparked"), "EventContext", "StatusContext source");

    assertThat(lines(tree("called"))).containsExactly("caller direct called");
    assertThat(lines(tree("sparked"))).containsExactly("emitter event sparked");
  }

  @Test
  void eventOfAClient_leadsToTheFirstSourceOfTheRun() {
    invocations("one", "two");
    data.add(anInvocation("both").startedByEvent("e"));
    event("e", "", 2, "both");
    run("run", 2, Optional.of("both"), "EventContext", "ResultContext two", "StatusContext one");

    assertThat(lines(tree("both"))).containsExactly("two result_trigger both");
    assertThat(lines(tree("one"))).containsExactly("one status_trigger both");
  }

  @Test
  void whatTwoEventsStartedTogether_isBelowTheEmitterThatItsRecordNames_alone() {
    invocations("one", "two");
    data.add(anInvocation("both").startedByEvent("first"), anInvocation("below").childOf("both"));
    event("first", "one", 2, "both");
    event("second", "two", 2, "both");

    run("run", 3, Optional.of("both"), "EventContext", "EventContext");

    for (String focus : List.of("one", "both", "below")) {
      assertThat(lines(tree(focus))).containsExactly("one event both", "both direct below");
      assertThat(joint(focus, "both")).contains(new TriggerRunId("run"));
      assertThat(joint(focus, "below")).isEmpty();
    }
    store.calls.forget();
    assertThat(tree("two").nodes()).hasSize(1);
    assertThat(tree("two").total()).isEqualTo(new Count.Exact(1));
    assertThat(store.calls.count("records.childrenOf")).isEqualTo(2 * 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "source", "emitter", "both"})
  void whatAnEventAndAStatusStartedTogether_isBelowTheEmitter_whereItIsOfTheFamily(String focus) {
    invocations("root");
    data.add(anInvocation("source").childOf("root"), anInvocation("middle").childOf("root"));
    data.add(anInvocation("emitter").childOf("middle"));
    data.add(anInvocation("both").startedByEvent("e"));
    event("e", "emitter", 2, "both");
    run("run", 3, Optional.of("both"), "StatusContext source", "EventContext");

    assertThat(lines(tree(focus)))
        .containsExactlyInAnyOrder(
            "root direct source",
            "root direct middle",
            "middle direct emitter",
            "emitter event both");
  }

  @Test
  void whatAnEventOfAStrangerAndAStatusStartedTogether_isBelowBoth_eachInItsOwnFamily() {
    invocations("source", "stranger");
    data.add(anInvocation("both").startedByEvent("e"));
    event("e", "stranger", 2, "both");
    run("run", 3, Optional.of("both"), "StatusContext source", "EventContext");

    assertThat(lines(tree("source"))).containsExactly("source status_trigger both");
    assertThat(lines(tree("both"))).containsExactly("stranger event both");
  }

  private Optional<TriggerRunId> joint(String focus, String id) {
    return tree(focus)
        .node(new InvocationId(id))
        .flatMap(node -> node.facts().joint())
        .map(TriggerRun::id);
  }

  @Test
  void clientAndClock_areNobodysKin() {
    data.add(anInvocation("by-client").startedByEvent("e"), anInvocation("by-clock"));
    event("e", "", 2, "by-client");
    run("clock", 2, Optional.of("by-clock"), "CronContext");

    assertThat(tree("by-client").nodes()).hasSize(1);
    assertThat(tree("by-clock").nodes()).hasSize(1);
  }

  @Test
  void childThatIsADirectOneToo_isThereOnce() {
    invocations("root");
    data.add(anInvocation("both").childOf("root"));
    event("e", "root", 2, "both");
    run("run", 2, Optional.of("both"), "StatusContext root");

    assertThat(lines(tree("root"))).containsExactly("root event both");
    assertThat(tree("root").total()).isEqualTo(new Count.Exact(2));
  }

  @Test
  void runWithoutTarget_isSkipped() {
    invocations("root");
    run("run", 2, Optional.empty(), "StatusContext root");

    assertThat(tree("root").nodes()).hasSize(1);
  }

  @Test
  void kinThatIsDrawnElsewhere_doesNotCutTheFocus() {
    invocations("root");
    data.add(anInvocation("child").childOf("root").was(KnownStatus.SUCCESS, 3));
    data.add(anInvocation("shared").childOf("root"));
    run("run", 4, Optional.of("shared"), "StatusContext child");

    assertThat(lines(tree("child"))).containsExactly("root direct child", "root direct shared");
    assertThat(tree("child").more()).isEmpty();
  }

  @Test
  void circleOfEvents_ends() {
    data.add(
        anInvocation("ping").startedByEvent("back").was(KnownStatus.SUCCESS, 1),
        anInvocation("pong").startedByEvent("forth").was(KnownStatus.SUCCESS, 1));
    event("forth", "ping", 1, "pong");
    event("back", "pong", 1, "ping");

    assertThat(lines(tree("ping"))).containsExactly("pong event ping");
  }

  @Test
  void withoutTriggerStore_nothingOfItIsAsked_norMissed() {
    data.add(anInvocation("root"), anInvocation("child").childOf("root").startedByEvent("e"));

    FamilyTreeView view = view("child", Expansions.NONE);

    assertThat(lines(view.tree())).containsExactly("root direct child");
    assertThat(view.missing()).isEmpty();
    assertThat(store.calls.names()).noneMatch(name -> name.matches("(events|triggerRuns).*"));
    assertThat(store.calls.count("histories.of")).isEqualTo(1);
  }

  @Test
  void deadTriggerStore_isMissing_andTheRestIsShown() {
    invocations("root");
    data.add(anInvocation("child").childOf("root"));
    event("e", "root", 2, "other");
    FakeStore far = new FakeStore().holds(info("shop").build(), data, Component.TRIGGER);
    FakeStore near =
        new FakeStore()
            .holds(
                info("shop").build(),
                data,
                Component.STATE_BACKEND,
                Component.ORCHESTRATOR,
                Component.BROKER,
                Component.CLIENT_DATA_STORE);
    FakeMonitor both = new FakeMonitor().file("near.sqlite", near).file("far.sqlite", far);
    far.calls.fail(Kind.UNAVAILABLE, "triggerRuns");

    ShowFamilyTreeResult result =
        new ShowFamilyTreeService(both.directory(), new FakeDecoder())
            .show(new FamilyTreeQuery(SHOP, new InvocationId("child"), Expansions.NONE));

    FamilyTreeView view = ((ShowFamilyTreeResult.Found) result).view();
    assertThat(lines(view.tree())).containsExactly("root direct child");
    assertThat(view.missing()).containsOnlyKeys(Component.TRIGGER);
    assertThat(view.tree().total()).isEqualTo(new Count.AtLeast(2));
    assertThat(far.calls.names()).containsExactly("apps", "triggerRuns.thatStarted");
  }

  @Test
  void brokenTriggers_areMissing_andTheRestIsShown() {
    invocations("root");
    data.add(anInvocation("child").childOf("root"));
    event("e", "root", 2, "other");
    store.calls.fail(Kind.CORRUPT_DATA, "triggerRuns");

    FamilyTreeView view = view("child", Expansions.NONE);

    assertThat(lines(view.tree()))
        .containsExactlyInAnyOrder("root direct child", "root event other");
    assertThat(view.missing()).containsOnlyKeys(Component.TRIGGER);
    assertThat(view.tree().total()).isEqualTo(new Count.AtLeast(3));
  }

  @Test
  void treeOf241ByEvents_everyClickShowsMore() {
    invocations("root");
    for (int i = 0; i < 15; i++) {
      node("root", "a" + i);
      for (int j = 0; j < 15; j++) {
        node("a" + i, "b" + i + "-" + j);
      }
    }
    Expansions expansions = Expansions.NONE;
    FamilyTree tree = view("root", expansions).tree();
    assertThat(tree.nodes()).hasSize(60);
    while (!tree.more().isEmpty()) {
      expansions = expansions.and(tree.more().getLast().parent());
      FamilyTree next = view("root", expansions).tree();
      assertThat(next.nodes()).hasSizeGreaterThan(tree.nodes().size());
      assertThat(next.node(new InvocationId("root"))).isPresent();
      tree = next;
    }
    assertThat(tree.nodes()).hasSize(241);
    assertThat(tree.edges()).allMatch(edge -> edge.descent().value().equals("event"));
  }

  @Test
  void kinByEvents_isPagedThroughBeforeWhatWasCalled() {
    invocations("root");
    IntStream.range(0, 300)
        .forEach(i -> data.add(anInvocation("called%03d".formatted(i)).childOf("root")));
    IntStream.range(0, 7).forEach(i -> node("root", "sparked" + i));
    run("run", 2, Optional.of("late"), "StatusContext root");

    ChildrenPlace first = ChildrenPlace.first(ROOT);
    assertThat(paged(first)).startsWith("sparked0").endsWith("called042").hasSize(50);
    assertThat(paged(ChildrenPlace.behind(ROOT, 0))).startsWith("called000").hasSize(50);
    assertThat(paged(ChildrenPlace.behind(ROOT, 293)))
        .startsWith("called293")
        .endsWith("called299", "late")
        .hasSize(8);
  }
}
