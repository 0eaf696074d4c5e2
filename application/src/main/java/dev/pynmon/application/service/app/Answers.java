package dev.pynmon.application.service.app;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.mask.Masking;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the parts of one request were answered about one application: each part is a {@link Visit}.
 * A store that did not answer once is not asked again, so a dead one costs a page one timeout and
 * not one for each question. A thread that was interrupted asks none: nobody waits for its request
 * any more. Safe for concurrent use.
 */
final class Answers {
  private final MonitoredApp app;
  private final Masking masking;
  private final ValueDecoder decoder;
  private final Instant asOf;
  private final SideBySide group;
  private final Map<Component, Later<Answer<?>>> opened = new ConcurrentHashMap<>();
  private final Map<String, Absence> deadStores = new ConcurrentHashMap<>();
  private final Remembered<InvocationId, InvocationState> states;
  private final Remembered<InvocationId, StoredInvocation> records;
  private final Remembered<InvocationId, History> histories;
  private final Remembered<InvocationId, FailureCause> failureCauses;
  private final Remembered<RunnerId, RunnerContext> contexts;
  private final Remembered<RunnerId, Heartbeat> heartbeats;
  private final Remembered<Instant, List<HistoryEntry>> changesAfter;

  Answers(MonitoredApp app, Masking masking, ValueDecoder decoder, Instant asOf) {
    this(app, masking, decoder, asOf, new SideBySide());
  }

  private Answers(
      MonitoredApp app, Masking masking, ValueDecoder decoder, Instant asOf, SideBySide group) {
    this.app = app;
    this.masking = masking;
    this.decoder = decoder;
    this.asOf = asOf;
    this.group = group;
    this.states =
        new Remembered<>(
            group,
            ids -> orchestrator(store -> Batches.ask(ids, Statuses.MAX_IDS, store.statuses()::of)));
    this.records = ofStateBackend((store, ids) -> store.records().of(ids));
    this.histories = ofStateBackend((store, ids) -> store.histories().of(ids, Visit.HISTORY));
    this.failureCauses = ofStateBackend(this::failureCauses);
    this.contexts = ofStateBackend((store, ids) -> store.contexts().of(ids));
    this.heartbeats =
        new Remembered<>(
            group,
            ids -> orchestrator(store -> Batches.ask(ids, batch -> store.heartbeats().of(batch))));
    this.changesAfter =
        new Remembered<>(
            group, moments -> stateBackend(store -> after(moments, store.histories())));
  }

  private static Map<Instant, List<HistoryEntry>> after(
      List<Instant> moments, Histories histories) {
    Map<Instant, List<HistoryEntry>> found = new HashMap<>();
    for (Instant moment : moments) {
      TimeWindow window = new TimeWindow(moment, moment.plus(SilentRunners.AFTER));
      found.put(
          moment, histories.window(window, TimeOrder.OLDEST_FIRST, Visit.MAX_AFTER).entries());
    }
    return found;
  }

  private Map<InvocationId, FailureCause> failureCauses(
      StateBackendStore store, List<InvocationId> ids) {
    Map<InvocationId, FailureCause> failureCauses = new HashMap<>();
    store
        .outcomes()
        .of(ids, FailureCause.MAX_STORED)
        .forEach(
            (id, outcome) ->
                outcome
                    .exception()
                    .map(decoder::decodeException)
                    .ifPresent(raised -> failureCauses.put(id, FailureCause.of(raised))));
    return failureCauses;
  }

  private <K, V> Remembered<K, V> ofStateBackend(
      BiFunction<StateBackendStore, List<K>, Map<K, V>> read) {
    return new Remembered<>(
        group, ids -> stateBackend(store -> Batches.ask(ids, batch -> read.apply(store, batch))));
  }

  /** Nothing answered yet, for the same threads. */
  Answers apart() {
    return new Answers(app, masking, decoder, asOf, group);
  }

  /** Nothing answered yet, for threads that wait for no others. */
  Answers onItsOwn() {
    return new Answers(app, masking, decoder, asOf);
  }

  MonitoredApp app() {
    return app;
  }

  Masking masking() {
    return masking;
  }

  Instant asOf() {
    return asOf;
  }

  SideBySide group() {
    return group;
  }

  <R> Answer<R> broker(Function<? super BrokerStore, ? extends R> question) {
    return ask(Component.BROKER, app::broker, question);
  }

  <R> Answer<R> orchestrator(Function<? super OrchestratorStore, ? extends R> question) {
    return ask(Component.ORCHESTRATOR, app::orchestrator, question);
  }

  <R> Answer<R> stateBackend(Function<? super StateBackendStore, ? extends R> question) {
    return ask(
        Component.STATE_BACKEND,
        () -> app.stateBackend().map(store -> masking.over(store)),
        question);
  }

  <R> Answer<R> clientData(Function<? super ClientDataStore, ? extends R> question) {
    return ask(
        Component.CLIENT_DATA_STORE,
        () -> app.clientDataStore().map(store -> masking.over(store)),
        question);
  }

  <R> Answer<R> trigger(Function<? super TriggerStore, ? extends R> question) {
    return ask(Component.TRIGGER, () -> app.trigger().map(store -> masking.over(store)), question);
  }

  Remembered<InvocationId, InvocationState> states() {
    return states;
  }

  Remembered<InvocationId, StoredInvocation> records() {
    return records;
  }

  Remembered<InvocationId, History> histories() {
    return histories;
  }

  Remembered<InvocationId, FailureCause> failureCauses() {
    return failureCauses;
  }

  Remembered<RunnerId, RunnerContext> contexts() {
    return contexts;
  }

  Remembered<RunnerId, Heartbeat> heartbeats() {
    return heartbeats;
  }

  Remembered<Instant, List<HistoryEntry>> changesAfter() {
    return changesAfter;
  }

  private <T, R> Answer<R> ask(
      Component component, Supplier<Answer<T>> open, Function<? super T, ? extends R> question) {
    if (Thread.currentThread().isInterrupted()) {
      throw SideBySide.givenUp();
    }
    Answer<R> answer =
        dead(component)
            .<Answer<R>>map(Answer.Missing::new)
            .orElseGet(() -> group.within(() -> opened(component, open).map(question)));
    answer.absence().ifPresent(why -> noteDead(component, why));
    return answer;
  }

  private Optional<Absence> dead(Component component) {
    return app.storeOf(component).flatMap(store -> Optional.ofNullable(deadStores.get(store)));
  }

  /** Each component is opened once; the map's values are put in here alone, each of its kind. */
  @SuppressWarnings("unchecked")
  private <T> Answer<T> opened(Component component, Supplier<Answer<T>> open) {
    Later<Answer<?>> mine = new Later<>(group);
    Later<Answer<?>> first = opened.putIfAbsent(component, mine);
    if (first == null) {
      mine.work(open);
    }
    return (Answer<T>) (first == null ? mine : first).get();
  }

  private void noteDead(Component component, Absence why) {
    if (why instanceof Absence.Down down && isOfWholeStore(down.fault())) {
      app.storeOf(component).ifPresent(store -> deadStores.put(store, why));
    }
  }

  private static boolean isOfWholeStore(BackendFault fault) {
    return fault.kind().waitingHelps();
  }
}
