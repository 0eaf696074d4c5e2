package dev.pynmon.application.service.familytree;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A family by events and triggers, and what is asked about it. */
abstract class FamilyOfEvents {
  static final AppKey SHOP = new AppKey("shop");
  static final InvocationId ROOT = new InvocationId("root");

  final FakeData data = new FakeData();
  final FakeStore store = new FakeStore();
  final FakeMonitor monitor = FakeMonitor.over(data, store);
  final ShowFamilyTreeService service =
      new ShowFamilyTreeService(monitor.directory(), new FakeDecoder());

  FamilyTreeView view(String focus, Expansions expansions) {
    FamilyTreeQuery query = new FamilyTreeQuery(SHOP, new InvocationId(focus), expansions);
    return ((ShowFamilyTreeResult.Found) service.show(query)).view();
  }

  FamilyTree tree(String focus) {
    return view(focus, Expansions.NONE).tree();
  }

  /** Each line as "from descent to". */
  static List<String> lines(FamilyTree tree) {
    return tree.edges().stream()
        .filter(edge -> !edge.from().equals(edge.to()))
        .map(edge -> edge.from() + " " + edge.descent().value() + " " + edge.to())
        .toList();
  }

  void invocations(String... ids) {
    for (String id : ids) {
      data.add(anInvocation(id).was(KnownStatus.RUNNING, 1).was(KnownStatus.SUCCESS, 5));
    }
  }

  /** An event of this emitter; "" for a client. */
  void event(String id, String emitter, int second, String... started) {
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
  void run(String id, int second, Optional<String> started, String... causes) {
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

  static Participant participant(String cause) {
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

  /** Something that happens to others all the time. */
  void bustle(int count, int second) {
    for (int i = 0; i < count; i++) {
      event("bustle" + i, "stranger", second, "strange" + i);
      run("bustle" + i, second, Optional.of("strange" + i), "StatusContext stranger");
    }
  }

  /** By events and triggers in turn. */
  void descent(int length) {
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

  void node(String parent, String id) {
    data.add(anInvocation(id).startedByEvent("e-" + id).was(KnownStatus.SUCCESS, 2));
    event("e-" + id, parent, 2, id);
  }

  List<String> paged(ChildrenPlace place) {
    return view("root", Expansions.NONE.at(place)).tree().nodes().stream()
        .map(node -> node.member().id().value())
        .filter(id -> !id.equals("root"))
        .sorted()
        .sorted(Comparator.comparing(FamilyKinTest::rank))
        .toList();
  }

  static int rank(String id) {
    return id.startsWith("sparked") ? 0 : id.startsWith("called") ? 1 : 2;
  }
}
