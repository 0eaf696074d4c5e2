package dev.pynmon.redis.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;
import static dev.pynmon.testkit.scenario.ATrigger.aTriggerWithId;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AValidCondition.met;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.Rounds;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.scenario.ACondition;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.ClientDatum;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The round trips of every method of every facet are those that its comment promises. */
@Tag("redis")
final class RoundTripsIT {
  private static final PageRequest TWO = PageRequest.first(2);
  private static final ARunner RUNNER = aRunner();
  private static final ACondition PAID = ACondition.event("paid");
  private static final ClientDatum VALUE = aValue("\"large\"");

  private final AnEvent event = anEvent();

  private final RedisHarness harness = new RedisHarness();
  private final AnInvocation workflow = anInvocation().definingWorkflow().running();
  private final AnInvocation child = anInvocation().calledBy(workflow).by(RUNNER).succeeded("1");
  private final AnInvocation waiting = anInvocation().withArgument("order", "3").indexed();
  private final List<AnInvocation> failed =
      Stream.generate(() -> anInvocation().of("m.g").failed("E", "m")).limit(5).toList();
  private final Store store = harness.plugin().open(harness.url(), context());
  private final StoreApp app = open();

  /** What is known stays so, however long it is ago. */
  private static BackendContext context() {
    return new BackendContext(
        "shop",
        new TestClock(Times.NOW),
        () -> 0,
        Duration.ofSeconds(30),
        true,
        Map.of(),
        Runnable::run,
        Optional.empty(),
        Rounds.ALONE);
  }

  private StoreApp open() {
    List<AnInvocation> all = new ArrayList<>(List.of(workflow, child, waiting));
    all.addAll(failed);
    for (int n = 0; n < 300; n++) {
      all.add(anInvocation().of("m.f").succeeded("1"));
    }
    Scenario scenario = aScenario("shop").with(all).with(RUNNER, aRunner(), aRunner());
    harness.write(
        scenario
            .with(aMessage(), aMessage(), aMessage())
            .with(VALUE)
            .with(aServiceRun(), aServiceRun(), aServiceRun())
            .with(event.emittedBy(workflow).matched())
            .with(aTriggerRun().on(event).onResult(child).starting(workflow))
            .with(aTriggerRun().on(event).starting(child))
            .with(aTriggerWithId("a", "m.f", PAID))
            .with(met(PAID, event))
            .waits(workflow, child)
            .keeps(workflow, "key", "1"));
    assertThat(store.apps()).isInstanceOf(Snapshot.Taken.class);
    return store.open(scenario.app());
  }

  @AfterEach
  void close() {
    store.close();
    harness.close();
  }

  private static <T> T available(Answer<T> state) {
    return ((Answer.Available<T>) state).value();
  }

  private static int trips(Runnable read) {
    return Trips.of(read).size();
  }

  /** The round trips of the first page, then of that behind it. */
  private static <T> List<Integer> pages(Function<PageRequest, Page<T>> list) {
    Cursor next = list.apply(TWO).next().orElseThrow();
    return List.of(
        trips(() -> list.apply(TWO)), trips(() -> list.apply(PageRequest.after(2, next))));
  }

  @Test
  void components_areThere_withoutAskingAgain() {
    assertThat(trips(app::broker)).isZero();
    assertThat(trips(store::apps)).isZero();
  }

  @Test
  void queues() {
    Queues queues = available(app.broker()).queues();
    assertThat(trips(() -> queues.sizes(10))).isEqualTo(1);
    assertThat(pages(page -> queues.peek(QueueName.DEFAULT, page))).containsExactly(1, 2);
    assertThat(trips(() -> queues.order(QueueName.DEFAULT))).isZero();
    assertThat(trips(() -> queues.oldest(QueueName.DEFAULT))).isEqualTo(1);
    Cursor second =
        queues.peek(QueueName.DEFAULT, new PageRequest.Skip(1, 1)).previous().orElseThrow();
    assertThat(trips(() -> queues.ahead(QueueName.DEFAULT, second))).isEqualTo(1);
    assertThat(trips(() -> queues.find(List.of(child.id(), workflow.id())))).isEqualTo(2);
  }

  @Test
  void argumentIndex() {
    ArgumentIndex index = orchestrator().argumentIndex();
    TaskKey task = waiting.task();
    assertThat(trips(() -> index.indexed(List.of(waiting.stored(), child.stored())))).isEqualTo(1);
    assertThat(trips(() -> index.registered(task, new OnlyOne(Map.of("order", "3"))))).isEqualTo(4);
    assertThat(trips(() -> index.registered(task, new OnlyOne(Map.of("order", "4"))))).isEqualTo(1);
  }

  @Test
  void statuses() {
    Statuses statuses = orchestrator().statuses();
    StatusFilter task = StatusFilter.of(failed.getFirst().task());
    StatusFilter call = StatusFilter.of(failed.getFirst().call());
    StatusFilter common = StatusFilter.in(KnownStatus.SUCCESS);
    StatusFilter rare = StatusFilter.in(KnownStatus.FAILED);
    assertThat(pages(page -> statuses.page(StatusFilter.ALL, page))).containsExactly(2, 3);
    assertThat(pages(page -> statuses.page(task, page))).containsExactly(2, 3);
    assertThat(pages(page -> statuses.page(common, page))).containsExactly(4, 7);
    assertThat(pages(page -> statuses.page(rare, page))).containsExactly(4, 5);
    assertThat(pages(page -> statuses.page(call, page))).containsExactly(4, 4);
    assertThat(pages(page -> statuses.page(both(rare, call), page))).containsExactly(4, 5);
    assertThat(trips(() -> statuses.of(List.of(child.id(), workflow.id())))).isEqualTo(1);
    assertThat(trips(() -> statuses.count(StatusFilter.ALL, 10))).isEqualTo(1);
    assertThat(trips(() -> statuses.count(task, 10))).isEqualTo(1);
    assertThat(trips(() -> statuses.count(call, 10))).isEqualTo(1);
    assertThat(trips(() -> statuses.count(common, 10))).isEqualTo(1);
    assertThat(trips(() -> statuses.count(both(rare, call), 10))).isEqualTo(4);
    assertThat(trips(statuses::totals)).isEqualTo(1);
    assertThat(trips(() -> statuses.tasks(TWO))).isZero();
    assertThat(trips(() -> statuses.startingWith("a", 10))).isEqualTo(1);
  }

  private static StatusFilter both(StatusFilter status, StatusFilter call) {
    return new StatusFilter(status.statuses(), Optional.empty(), call.call());
  }

  @Test
  void registrations() {
    Registrations registrations = orchestrator().registrations();
    List<TaskKey> tasks = List.of(new TaskKey("m.f"), new TaskKey("m.g"), new TaskKey("a.b"));
    assertThat(pages(page -> registrations.page(tasks, page))).containsExactly(2, 3);
    assertThat(trips(() -> registrations.newest(tasks, 5))).isEqualTo(2);
  }

  @Test
  void blocking() {
    Blocking blocking = orchestrator().blocking();
    assertThat(trips(() -> blocking.blocking(10))).isEqualTo(2);
    assertThat(trips(() -> blocking.waitersOf(ids(), 10))).isEqualTo(1);
    assertThat(trips(() -> blocking.waitedForBy(ids(), 10))).isEqualTo(1);
  }

  @Test
  void heartbeats() {
    Heartbeats heartbeats = orchestrator().heartbeats();
    assertThat(pages(heartbeats::newest)).containsExactly(2, 3);
    assertThat(trips(() -> heartbeats.of(Set.of(RUNNER.id())))).isEqualTo(1);
    assertThat(trips(() -> heartbeats.active(Times.START, 10))).isEqualTo(2);
    assertThat(trips(() -> heartbeats.counts(Times.NOW, 10))).isEqualTo(2);
  }

  @Test
  void atomicRuns() {
    AtomicRuns runs = available(orchestrator().atomicRuns());
    String id = runs.newest(TWO).items().getFirst().id();
    assertThat(pages(runs::newest)).containsExactly(2, 3);
    assertThat(trips(() -> runs.running(10))).isEqualTo(2);
    assertThat(trips(() -> runs.byId(id))).isEqualTo(1);
  }

  @Test
  void records() {
    Records records = state().records();
    assertThat(trips(() -> records.of(ids()))).isEqualTo(1);
    assertThat(pages(records::page)).containsExactly(1, 2);
    assertThat(trips(() -> records.children(workflow.id(), TWO))).isEqualTo(1);
    assertThat(trips(() -> records.childrenOf(ids(), 10))).isEqualTo(1);
    assertThat(trips(() -> records.count(10))).isZero();
  }

  @Test
  void historiesAndOutcomes() {
    Histories histories = state().histories();
    TimeWindow always = new TimeWindow(Times.START, Times.NOW);
    Cursor next = histories.window(always, TimeOrder.NEWEST_FIRST, 2).next().orElseThrow();
    Cursor tail = histories.tail();
    assertThat(trips(() -> histories.of(ids(), 10))).isEqualTo(1);
    assertThat(trips(() -> histories.window(always, TimeOrder.NEWEST_FIRST, 2))).isEqualTo(1);
    assertThat(trips(() -> histories.windowAfter(always, TimeOrder.NEWEST_FIRST, 2, next)))
        .isEqualTo(1);
    assertThat(trips(histories::tail)).isEqualTo(2);
    assertThat(trips(() -> histories.after(tail, 10))).isEqualTo(1);
    assertThat(trips(() -> state().outcomes().of(ids(), 10))).isEqualTo(1);
  }

  @Test
  void contexts() {
    Contexts contexts = state().contexts();
    assertThat(trips(() -> contexts.of(Set.of(RUNNER.id())))).isEqualTo(1);
    assertThat(pages(page -> contexts.startingWith("", page).value().orElseThrow()))
        .containsExactly(1, 1);
  }

  @Test
  void workflows() {
    Workflows workflows = state().workflows();
    WorkflowId id = new WorkflowId(workflow.id().value());
    assertThat(trips(() -> workflows.types(TWO))).isEqualTo(1);
    assertThat(trips(() -> workflows.runCounts(Set.of(workflow.task()), 10))).isEqualTo(1);
    assertThat(trips(() -> workflows.of(Set.of(id)))).isEqualTo(1);
    assertThat(trips(() -> workflows.data(id, TWO))).isEqualTo(1);
    assertThat(trips(() -> workflows.subInvocations(id, TWO))).isEqualTo(1);
    assertThat(trips(() -> workflows.subInvocationCounts(Set.of(id), 10))).isEqualTo(1);
  }

  @Test
  void eventsAndTriggerRuns() {
    TimeWindow always = new TimeWindow(Times.START, Times.NOW);
    Events events = available(available(app.trigger()).events());
    TriggerRuns runs = available(available(app.trigger()).runs());
    assertThat(trips(() -> events.of(List.of(event.id())))).isEqualTo(1);
    assertThat(trips(() -> events.startingWith(List.of("a", "b"), 10))).isEqualTo(1);
    assertThat(trips(() -> events.triggered(always, 10))).isEqualTo(2);
    assertThat(trips(() -> events.emittedBy(Map.of(workflow.id(), always), 10))).isEqualTo(4);
    assertThat(trips(() -> events.allEmittedBy(workflow.id(), always, 10))).isEqualTo(4);
    lists(available(available(app.trigger()).eventLists()));
    assertThat(trips(() -> runs.executed(always, 10))).isEqualTo(2);
    List<TriggerRunId> ids = runs.executed(always, 10).items().stream().map(r -> r.id()).toList();
    assertThat(trips(() -> runs.of(ids))).isEqualTo(1);
    assertThat(trips(() -> runs.startingWith(List.of("a", "b"), 10))).isEqualTo(1);
    assertThat(trips(() -> runs.thatStarted(ids(), 10))).isEqualTo(2);
    assertThat(trips(() -> runs.causedBy(ids(), 10))).isEqualTo(2);
    assertThat(trips(() -> runs.ofEvents(List.of(event.id()), 10))).isEqualTo(2);
    assertThat(trips(() -> runs.ofEvents(List.of(event.id()), 1))).isEqualTo(3);
    TriggerRunFilter all = TriggerRunFilter.in(always);
    assertThat(trips(() -> runs.page(all, TWO))).isEqualTo(2);
    assertThat(trips(() -> runs.page(all.upon(ContextKind.CRON), TWO))).isEqualTo(2);
    Page<StoredTriggerRun> first = runs.page(all, PageRequest.first(1));
    PageRequest next = PageRequest.after(1, first.next().orElseThrow());
    assertThat(trips(() -> runs.page(all, next))).isEqualTo(3);
  }

  @Test
  void triggers() {
    TriggerStore trigger = available(app.trigger());
    List<String> ids = List.of("a", "b");
    assertThat(trips(() -> trigger.definitions().of(ids))).isEqualTo(1);
    assertThat(trips(() -> trigger.definitions().all(TWO))).isEqualTo(1);
    assertThat(trips(() -> trigger.definitions().calling(List.of(new TaskKey("m.f")))))
        .isEqualTo(2);
    assertThat(trips(() -> trigger.definitions().upon(ids))).isEqualTo(1);
    assertThat(trips(() -> trigger.conditions().of(ids))).isEqualTo(1);
    assertThat(trips(() -> trigger.conditions().lastDue(ids))).isEqualTo(1);
    assertThat(trips(() -> trigger.conditions().about(new TaskKey("m.f"), 10))).isEqualTo(1);
    assertThat(trips(() -> trigger.validConditions().of(ids))).isEqualTo(1);
    assertThat(trips(() -> trigger.validConditions().waiting(ids, 10))).isZero();
    assertThat(trips(() -> trigger.validConditions().waiting(List.of(PAID.id()), 10))).isEqualTo(1);
    assertThat(trips(() -> trigger.validConditions().claimed(List.of(new TriggerRunId("a")))))
        .isEqualTo(1);
    assertThat(trips(() -> trigger.validConditions().thatUsed("a", 10))).isEqualTo(1);
    assertThat(trips(() -> trigger.validConditions().thatUsed(used(), 10))).isEqualTo(2);
  }

  private String used() {
    return aTriggerRun().on(event).run().participants().getFirst().validCondition().orElseThrow();
  }

  private static void lists(EventLists lists) {
    EventFilter matched = EventFilter.ALL.matched(Sought.YES);
    EventFilter unmatched = EventFilter.ALL.of("order.received").matched(Sought.NO);
    assertThat(trips(() -> page(lists, EventFilter.ALL))).isEqualTo(2);
    assertThat(trips(() -> page(lists, matched))).isEqualTo(2);
    assertThat(trips(() -> page(lists, unmatched))).isEqualTo(2);
    assertThat(trips(() -> lists.count(EventFilter.ALL, 10))).isEqualTo(1);
    assertThat(trips(() -> lists.count(matched, 10))).isEqualTo(1);
    assertThat(trips(() -> lists.count(unmatched, 10))).isEqualTo(2);
    assertThat(trips(() -> lists.codes(TWO))).isEqualTo(1);
    assertThat(trips(lists::totals)).isEqualTo(1);
  }

  private static void page(EventLists lists, EventFilter filter) {
    lists.page(filter, TimeOrder.NEWEST_FIRST, TWO);
  }

  @Test
  void clientData() {
    ClientData values = available(app.clientDataStore()).clientData();
    assertThat(trips(() -> values.of(Set.of(VALUE.reference()), 10))).isEqualTo(1);
    assertThat(trips(() -> values.page(TWO))).isEqualTo(1);
    assertThat(trips(() -> values.count(10))).isZero();
  }

  private OrchestratorStore orchestrator() {
    return available(app.orchestrator());
  }

  private StateBackendStore state() {
    return available(app.stateBackend());
  }

  private Set<InvocationId> ids() {
    return Set.of(workflow.id(), child.id());
  }
}
