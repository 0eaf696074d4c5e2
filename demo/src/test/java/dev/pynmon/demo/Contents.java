package dev.pynmon.demo;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;

/** All that a store holds of an application, read through the ports that pages read through. */
record Contents(
    Map<InvocationId, InvocationState> states,
    Map<InvocationId, Invocation> records,
    Map<InvocationId, History> histories,
    Map<InvocationId, Outcome> outcomes,
    Map<InvocationId, WorkflowRun> runs,
    Map<InvocationId, List<InvocationId>> waitedFor,
    StatusTotals totals,
    List<QueuedMessage> messages,
    Map<RunnerId, Heartbeat> heartbeats,
    Map<RunnerId, RunnerContext> contexts,
    List<AtomicRun> serviceRuns,
    List<AtomicRun> goingOn,
    Set<DataReference> clientData,
    List<Event> events,
    List<TriggerRun> triggerRuns) {
  private static final int BATCH = 1_000;
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  static Contents of(StoreApp app) {
    return new Reading(app).all();
  }

  private record Reading(StoreApp app) {
    Contents all() {
      OrchestratorStore orchestrator = app.orchestrator().available().orElseThrow();
      StateBackendStore state = app.stateBackend().available().orElseThrow();
      Map<InvocationId, InvocationState> states = new LinkedHashMap<>();
      walk(page -> orchestrator.statuses().page(StatusFilter.ALL, page))
          .forEach(one -> states.put(one.id(), one));
      Set<InvocationId> ids = states.keySet();
      Map<InvocationId, Invocation> records = new LinkedHashMap<>();
      batches(ids, some -> state.records().of(some))
          .forEach((id, one) -> records.put(id, (Invocation) one));
      Map<InvocationId, WorkflowRun> runs = new LinkedHashMap<>();
      List<WorkflowId> own = ids.stream().map(id -> new WorkflowId(id.value())).toList();
      batches(own, some -> state.workflows().of(some))
          .forEach((id, run) -> runs.put(id.definingInvocation(), run));
      Map<RunnerId, Heartbeat> beats = new LinkedHashMap<>();
      walk(orchestrator.heartbeats()::newest).forEach(beat -> beats.put(beat.runner(), beat));
      Map<RunnerId, RunnerContext> contexts = new LinkedHashMap<>();
      walk(page -> state.contexts().startingWith("", page).value().orElseThrow())
          .forEach(one -> contexts.put(one.id(), one));
      var services = orchestrator.atomicRuns().available().orElseThrow();
      return new Contents(
          states,
          records,
          batches(ids, some -> state.histories().of(some, 10_000)),
          batches(ids, some -> state.outcomes().of(some, 1_000_000)),
          runs,
          batches(ids, some -> orchestrator.blocking().waitedForBy(some, BATCH)),
          orchestrator.statuses().totals(),
          messages(),
          beats,
          contexts,
          walk(services::newest),
          services.running(BATCH),
          clientData(),
          events(),
          triggerRuns());
    }

    /** Newest first; all start something, sooner or later. */
    private List<Event> events() {
      Events events = trigger().events().available().orElseThrow();
      return byTime(
          window ->
              events.triggered(window, BATCH).items().stream().map(Event.class::cast).toList(),
          Event::at);
    }

    /** Newest first. */
    private List<TriggerRun> triggerRuns() {
      TriggerRuns runs = trigger().runs().available().orElseThrow();
      return byTime(
          window ->
              runs.executed(window, BATCH).items().stream().map(TriggerRun.class::cast).toList(),
          run -> run.executedAt().orElseThrow());
    }

    private TriggerStore trigger() {
      return app.trigger().available().orElseThrow();
    }

    private static <T> List<T> byTime(
        Function<TimeWindow, List<T>> newest, Function<T, Instant> time) {
      List<T> all = new ArrayList<>();
      List<T> some = newest.apply(new TimeWindow(Instant.EPOCH, END));
      while (!some.isEmpty()) {
        all.addAll(some);
        Instant before = time.apply(some.getLast()).minusNanos(1);
        some = newest.apply(new TimeWindow(Instant.EPOCH, before));
      }
      return all;
    }

    private List<QueuedMessage> messages() {
      var queues = app.broker().available().orElseThrow().queues();
      List<QueuedMessage> messages = new ArrayList<>();
      for (QueueSize size : queues.sizes(Integer.MAX_VALUE)) {
        messages.addAll(walk(page -> queues.peek(size.queue(), page)));
      }
      return messages;
    }

    private Set<DataReference> clientData() {
      var data = app.clientDataStore().available().orElseThrow().clientData();
      Set<DataReference> references = new LinkedHashSet<>();
      walk(page -> data.page(page).value().orElseThrow())
          .forEach((ClientDataEntry entry) -> references.add(entry.reference()));
      return references;
    }

    private static <T> List<T> walk(Function<PageRequest, Page<T>> list) {
      List<T> all = new ArrayList<>();
      Page<T> page = list.apply(PageRequest.first(BATCH));
      all.addAll(page.items());
      while (page.next().isPresent()) {
        page = list.apply(PageRequest.after(BATCH, page.next().get()));
        all.addAll(page.items());
      }
      return all;
    }

    private static <K, V> Map<K, V> batches(
        Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
      Map<K, V> all = new LinkedHashMap<>();
      keys.stream().gather(Gatherers.windowFixed(BATCH)).map(read).forEach(all::putAll);
      return all;
    }
  }
}
