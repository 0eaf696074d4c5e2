package dev.pynmon.application.service.familytree;

import static dev.pynmon.application.fake.FakeInfo.info;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Families by events and by triggers. */
class FamilyKinTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final InvocationId ROOT = new InvocationId("root");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowFamilyTreeService service =
      new ShowFamilyTreeService(monitor.directory(), monitor.time);

  private FamilyTreeView view(String focus, Expansions expansions) {
    FamilyTreeQuery query = new FamilyTreeQuery(SHOP, new InvocationId(focus), expansions);
    return ((ShowFamilyTreeResult.Found) service.show(query)).view();
  }

  private FamilyTree tree(String focus) {
    return view(focus, Expansions.NONE).tree();
  }

  /** Each line as "from relation to". */
  private static List<String> lines(FamilyTree tree) {
    return tree.edges().stream()
        .filter(edge -> !edge.from().equals(edge.to()))
        .map(edge -> edge.from() + " " + edge.relation().value() + " " + edge.to())
        .toList();
  }

  private void invocations(String... ids) {
    for (String id : ids) {
      data.add(anInvocation(id).was(KnownStatus.RUNNING, 1).was(KnownStatus.SUCCESS, 5));
    }
  }

  /** An event of this emitter; "" for a client. */
  private void event(String id, String emitter, int second, String... started) {
    Emitter by =
        emitter.isEmpty()
            ? Emitter.UNKNOWN
            : new Emitter(
                Optional.of(new InvocationId(emitter)), Optional.empty(), Optional.empty());
    data.event(
        new Event(
            new EventId(id),
            "order.received",
            FakeInvocation.START.plusSeconds(second),
            Arguments.NONE,
            by,
            List.of("condition"),
            Stream.of(started).map(InvocationId::new).toList()));
  }

  /** A run caused by these, each "kind source". */
  private void run(String id, int second, Optional<String> started, String... causes) {
    data.triggerRun(
        new TriggerRun(
            new TriggerRunId(id),
            "trigger",
            Optional.empty(),
            "or",
            started.map(InvocationId::new),
            Optional.empty(),
            Optional.of(FakeInvocation.START.plusSeconds(second)),
            Stream.of(causes).map(FamilyKinTest::participant).toList(),
            TriggerRun.ServedBy.NOBODY));
  }

  private static Participant participant(String cause) {
    String[] words = cause.split(" ");
    return new Participant(
        words[0],
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Stream.of(words).skip(1).map(InvocationId::new).findFirst(),
        Optional.empty(),
        "");
  }

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
  void trigger_leadsFromItsSourceToWhatItStarted_andBack(String kind, String relation) {
    invocations("reserve", "alarm");
    run("run", 3, Optional.of("alarm"), kind + " reserve");

    for (String focus : List.of("reserve", "alarm")) {
      assertThat(lines(tree(focus))).containsExactly("reserve " + relation + " alarm");
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
        new ShowFamilyTreeService(both.directory(), both.time)
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

  /** Something that happens to others all the time. */
  private void bustle(int count, int second) {
    for (int i = 0; i < count; i++) {
      event("bustle" + i, "stranger", second, "strange" + i);
      run("bustle" + i, second, Optional.of("strange" + i), "StatusContext stranger");
    }
  }

  @Test
  void fewEventsOfAllTime_areReadOnce_howeverDeepTheFamilyIs() {
    chain(5);

    assertThat(tree("n0").nodes()).hasSize(6);
    store.calls.forget();
    tree("n0");
    assertThat(store.calls.names())
        .contains("events.triggered", "triggerRuns.executed", "triggerRuns.thatStarted")
        .doesNotContain("events.emittedBy", "triggerRuns.causedBy");
    assertThat(store.calls.count("records.childrenOf")).isEqualTo(6);
    assertThat(store.calls.count("histories.of")).isEqualTo(1);
    assertThat(store.calls.count()).isEqualTo(2 + 2 + 6 + 3);
  }

  @Test
  void manyEventsOfAllTime_areAskedForByLevel_andTheTreeIsTheSame() {
    chain(5);
    List<String> few = lines(tree("n0"));
    bustle(201, 9_000);

    store.calls.forget();
    assertThat(lines(tree("n0"))).isEqualTo(few);
    assertThat(store.calls.count("events.triggered")).isEqualTo(1);
    assertThat(store.calls.count("triggerRuns.executed")).isEqualTo(1);
    assertThat(store.calls.count("events.emittedBy")).isEqualTo(6);
    assertThat(store.calls.count("triggerRuns.causedBy")).isEqualTo(6);
    assertThat(store.calls.count("histories.of")).isEqualTo(6);
    assertThat(store.calls.count()).isEqualTo(2 + 2 + 6 * 4 + 2);
  }

  @Test
  void newestEvents_thatGoBackToBeforeTheFamily_areNotAskedForAgain() {
    chain(5);
    List<String> few = lines(tree("n0"));
    bustle(201, -9_000);

    store.calls.forget();
    assertThat(lines(tree("n0"))).isEqualTo(few);
    assertThat(store.calls.count("events.emittedBy")).isZero();
    assertThat(tree("n0").total()).isEqualTo(new Count.Exact(6));
  }

  @ParameterizedTest
  @CsvSource({"3600, 0", "3600, 201", "-3600, 0", "-3600, 201", "-90000, 0", "90000, 0"})
  void clockOfTheRootsHost_whenItIsWrong_hidesNobody(int ahead, int others) {
    data.add(
        anInvocation("root").was(KnownStatus.RUNNING, ahead).was(KnownStatus.SUCCESS, ahead + 5),
        anInvocation("by-run").was(KnownStatus.SUCCESS, 3),
        anInvocation("by-event").startedByEvent("e").was(KnownStatus.SUCCESS, 3),
        anInvocation("deeper").startedByEvent("d").was(KnownStatus.SUCCESS, 4));
    run("run", 2, Optional.of("by-run"), "StatusContext root");
    event("e", "root", 2, "by-event");
    event("d", "by-run", 3, "deeper");
    bustle(others, 50_000);

    for (String focus : List.of("root", "by-run", "by-event", "deeper")) {
      assertThat(lines(tree(focus)))
          .containsExactlyInAnyOrder(
              "root event by-event", "root status_trigger by-run", "by-run event deeper");
      assertThat(tree(focus).total()).isEqualTo(new Count.Exact(4));
    }
  }

  @Test
  void clockOfTheTriggersHost_whenItIsWrong_hidesNobody() {
    invocations("root");
    data.add(anInvocation("child").was(KnownStatus.SUCCESS, 3));
    run("run", 500_000, Optional.of("child"), "StatusContext root");

    assertThat(lines(tree("root"))).containsExactly("root status_trigger child");
    bustle(201, 50_000);
    assertThat(lines(tree("root"))).containsExactly("root status_trigger child");
  }

  @Test
  void storeThatDoesNotLookThroughAllEvents_isBelievedByNobody() {
    invocations("root");
    data.add(anInvocation("child").childOf("root"));
    bustle(201, 50_000);
    assertThat(tree("root").total()).isEqualTo(new Count.Exact(2));

    data.looksThroughFewEvents();
    assertThat(tree("root").total()).isEqualTo(new Count.AtLeast(2));
    assertThat(tree("root").more()).isEmpty();
  }

  @Test
  void moreEventsThanAreLookedAt_areSaid_andThoseOfOneTimeAreNot() {
    invocations("root");
    IntStream.range(0, 200).forEach(i -> event("e" + i, "root", 2, "child" + i));
    assertThat(tree("root").total()).isEqualTo(new Count.AtLeast(201));
    assertThat(tree("root").isUnseen()).isFalse();

    event("one-more", "root", 3, "child-more");
    assertThat(tree("root").isUnseen()).isTrue();
  }

  @Test
  void storeWithEventsButWithoutRuns_tellsOfItsEvents() {
    invocations("root");
    data.add(anInvocation("child").startedByEvent("e")).withoutRuns();
    event("e", "root", 2, "child");

    assertThat(lines(tree("root"))).containsExactly("root event child");
    assertThat(view("root", Expansions.NONE).missing()).isEmpty();
  }

  /** By events and triggers in turn. */
  private void chain(int length) {
    invocations("n0");
    for (int i = 1; i <= length; i++) {
      String above = "n" + (i - 1);
      data.add(
          anInvocation("n" + i)
              .startedByEvent(i % 2 == 0 ? "e" + i : "gone")
              .was(KnownStatus.SUCCESS, i + 1));
      if (i % 2 == 0) {
        event("e" + i, above, i, "n" + i);
      } else {
        run("r" + i, i, Optional.of("n" + i), "ResultContext " + above);
      }
    }
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
    assertThat(tree.edges()).allMatch(edge -> edge.relation().value().equals("event"));
  }

  private void node(String parent, String id) {
    data.add(anInvocation(id).startedByEvent("e-" + id).was(KnownStatus.SUCCESS, 2));
    event("e-" + id, parent, 2, id);
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

  private List<String> paged(ChildrenPlace place) {
    return view("root", Expansions.NONE.at(place)).tree().nodes().stream()
        .map(node -> node.member().id().value())
        .filter(id -> !id.equals("root"))
        .sorted()
        .sorted(Comparator.comparing(FamilyKinTest::rank))
        .toList();
  }

  private static int rank(String id) {
    return id.startsWith("sparked") ? 0 : id.startsWith("called") ? 1 : 2;
  }
}
