package dev.pynmon.sqlite;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a store everything that it can be asked. */
final class EveryRead {
  private static final PageRequest PAGE = PageRequest.first(100);
  private static final TimeWindow EVER =
      new TimeWindow(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

  private EveryRead() {}

  static void of(Store store) {
    store.health();
    for (StoredApp app : store.apps().value().orElseThrow()) {
      of(store.openPrefix(app.prefix()));
    }
  }

  private static void of(StoreApp app) {
    app.broker()
        .available()
        .ifPresent(
            broker -> {
              broker
                  .queues()
                  .sizes(1_000)
                  .forEach(
                      size -> {
                        broker.queues().order(size.queue());
                        broker.queues().oldest(size.queue());
                        broker
                            .queues()
                            .peek(size.queue(), PAGE)
                            .previous()
                            .ifPresent(place -> broker.queues().ahead(size.queue(), place));
                      });
            });
    app.orchestrator().available().ifPresent(EveryRead::of);
    app.stateBackend().available().ifPresent(EveryRead::of);
    app.clientDataStore()
        .available()
        .ifPresent(
            store -> {
              store.clientData().page(PAGE).value().orElseThrow().items().stream()
                  .map(entry -> store.clientData().of(List.of(entry.reference()), 1_000))
                  .forEach(texts -> texts.values().forEach(Object::hashCode));
              store.clientData().count(1_000);
            });
    app.trigger().available().ifPresent(EveryRead::of);
  }

  private static void of(OrchestratorStore orchestrator) {
    List<InvocationId> ids =
        orchestrator.statuses().page(StatusFilter.ALL, PAGE).items().stream()
            .map(InvocationState::id)
            .toList();
    orchestrator.statuses().page(StatusFilter.in(KnownStatus.values()), PAGE);
    orchestrator.statuses().of(ids);
    orchestrator.statuses().count(StatusFilter.ALL, 1_000);
    orchestrator.statuses().totals();
    List<TaskKey> tasks = orchestrator.statuses().tasks(PAGE).value().orElseThrow().items();
    orchestrator.registrations().page(tasks, PAGE);
    orchestrator.registrations().newest(tasks, 3);
    orchestrator.statuses().startingWith("", 100);
    orchestrator.blocking().blocking(100);
    orchestrator.blocking().waitersOf(ids, 10);
    orchestrator.blocking().waitedForBy(ids, 10);
    List<RunnerId> runners =
        orchestrator.heartbeats().newest(PAGE).items().stream().map(h -> h.runner()).toList();
    orchestrator.heartbeats().of(runners);
    orchestrator.heartbeats().active(Instant.EPOCH, 100);
    orchestrator.heartbeats().counts(Instant.EPOCH, 1_000);
    orchestrator
        .atomicRuns()
        .available()
        .ifPresent(
            runs -> {
              runs.newest(PAGE).items().forEach(run -> runs.byId(run.id()));
              runs.running(100);
            });
  }

  private static void of(StateBackendStore state) {
    List<InvocationId> ids = state.records().page(PAGE).items();
    state.records().of(ids);
    state.records().childrenOf(ids, 10);
    ids.stream().limit(10).forEach(id -> state.records().children(id, PAGE));
    state.records().count(1_000);
    state.histories().of(ids, 100);
    state.histories().window(EVER, TimeOrder.OLDEST_FIRST, 100);
    state.histories().window(EVER, TimeOrder.NEWEST_FIRST, 100);
    state.histories().after(state.histories().tail(), 100);
    state.outcomes().of(ids, 1_000);
    List<RunnerId> contexts =
        state.contexts().startingWith("", PAGE).value().orElseThrow().items().stream()
            .map(c -> c.id())
            .toList();
    state.contexts().of(contexts);
    List<TaskKey> types = state.workflows().types(PAGE).items();
    state.workflows().runCounts(types, 100);
    List<WorkflowId> runs = ids.stream().map(id -> new WorkflowId(id.value())).toList();
    state.workflows().of(runs);
    state.workflows().subInvocationCounts(runs, 100);
    runs.stream()
        .limit(10)
        .forEach(
            run -> {
              state.workflows().data(run, PAGE);
              state.workflows().subInvocations(run, PAGE);
            });
  }

  private static void of(TriggerStore trigger) {
    PageRequest some = PageRequest.first(100);
    List<String> triggers =
        trigger.definitions().all(some).value().orElseThrow().items().stream()
            .map(StoredTrigger::id)
            .toList();
    List<String> conditions =
        trigger.definitions().of(triggers).values().stream()
            .flatMap(each -> each.readable().stream())
            .flatMap(each -> each.conditions().stream())
            .toList();
    trigger.definitions().calling(List.of(new TaskKey("m.f")));
    trigger.definitions().upon(conditions);
    trigger.conditions().of(conditions);
    trigger.conditions().lastDue(conditions);
    trigger.conditions().about(new TaskKey("m.f"), 10);
    trigger.validConditions().waiting(conditions, 20);
    trigger.validConditions().claimed(List.of(new TriggerRunId("x")));
    trigger.validConditions().thatUsed("x", 10);
    trigger
        .runs()
        .available()
        .ifPresent(runs -> runs.page(TriggerRunFilter.in(EVER).upon(ContextKind.CRON), some));
    trigger
        .runs()
        .available()
        .ifPresent(
            runs -> {
              List<StoredTriggerRun> all = runs.executed(EVER, 100).items();
              List<InvocationId> started =
                  all.stream()
                      .flatMap(run -> run instanceof TriggerRun r ? r.started().stream() : null)
                      .toList();
              runs.of(all.stream().map(StoredTriggerRun::id).toList());
              runs.startingWith(List.of("a", "b"), 10);
              runs.thatStarted(started, 10);
              runs.causedBy(started, 10);
            });
    trigger.events().available().ifPresent(events -> of(events, trigger));
    trigger.eventLists().available().ifPresent(EveryRead::of);
  }

  private static void of(EventLists lists) {
    EventFilter matched = EventFilter.ALL.of("order.received").matched(Sought.YES);
    lists.page(EventFilter.ALL, TimeOrder.NEWEST_FIRST, PAGE);
    lists.page(matched.triggered(Sought.NO), TimeOrder.OLDEST_FIRST, PAGE);
    lists.count(matched, 100);
    lists.codes(PAGE);
    lists.totals();
  }

  private static void of(Events events, TriggerStore trigger) {
    List<EventId> ids = events.triggered(EVER, 100).items().stream().map(StoredEvent::id).toList();
    Map<InvocationId, TimeWindow> windows = new HashMap<>();
    events
        .of(ids)
        .values()
        .forEach(
            event -> {
              if (event instanceof Event e) {
                e.emitter().invocation().ifPresent(id -> windows.put(id, EVER));
              }
            });
    events.emittedBy(windows, 10);
    events.startingWith(List.of("a", "b"), 10);
    windows.forEach((id, window) -> events.allEmittedBy(id, window, 10));
    trigger.runs().available().ifPresent(runs -> runs.ofEvents(ids, 10));
  }
}
