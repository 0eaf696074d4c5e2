package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.mask.Masking;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request's view of one application. A store that did not answer once is not asked again, so a
 * dead one costs a page one timeout and not one for each question. Safe for concurrent use by the
 * thread that began it and those that {@link #begin} gives it.
 */
public final class Visit {
  /** How many changes of each invocation are read and remembered. */
  public static final int HISTORY = 200;

  private final MonitoredApp app;
  private final Masking masking;
  private final Instant asOf;
  private final SideBySide group = new SideBySide();
  private final Map<Component, Later<ComponentState<?>>> opened = new ConcurrentHashMap<>();
  private final Remembered<InvocationId, InvocationState> states =
      new Remembered<>(group, ids -> orchestrator(store -> store.statuses().of(ids)));
  private final Remembered<InvocationId, StoredInvocation> records =
      new Remembered<>(
          group,
          ids -> stateBackend(store -> Batches.ask(ids, batch -> store.records().of(batch))));
  private final Remembered<InvocationId, History> histories =
      new Remembered<>(
          group,
          ids ->
              stateBackend(
                  store -> Batches.ask(ids, batch -> store.histories().of(batch, HISTORY))));
  private final Remembered<RunnerId, RunnerContext> contexts =
      new Remembered<>(
          group,
          ids -> stateBackend(store -> Batches.ask(ids, batch -> store.contexts().of(batch))));
  private final Map<Component, Absence> missing = new ConcurrentHashMap<>();
  private final Map<String, Absence> deadStores = new ConcurrentHashMap<>();

  Visit(MonitoredApp app, Masking masking, Instant asOf) {
    this.app = app;
    this.masking = masking;
    this.asOf = asOf;
  }

  /** When it began: up to then goes on what still does. */
  public Instant asOf() {
    return asOf;
  }

  /**
   * Begins to ask something that need not wait for what is asked next: on a thread of its own where
   * stores are far, else at once. What all that were begun ask a far store at the same moment makes
   * one round trip.
   */
  public <T> Later<T> begin(Supplier<? extends T> questions) {
    if (app.isFar()) {
      return group.begin(questions);
    }
    Later<T> answered = new Later<>(group);
    answered.work(questions);
    return answered;
  }

  /** The application. */
  public MonitoredApp app() {
    return app;
  }

  /** The application as named in lists. */
  public AppSummary summary() {
    return app.summary();
  }

  /** True when the values of some arguments must not be seen. */
  public boolean hidesArguments() {
    return masking.isOn();
  }

  /** What the broker answers. */
  public <R> ComponentState<R> broker(Function<? super BrokerStore, ? extends R> question) {
    return ask(Component.BROKER, app::broker, question);
  }

  /** What the orchestrator answers. */
  public <R> ComponentState<R> orchestrator(
      Function<? super OrchestratorStore, ? extends R> question) {
    return ask(Component.ORCHESTRATOR, app::orchestrator, question);
  }

  /** What the state backend answers. */
  public <R> ComponentState<R> stateBackend(
      Function<? super StateBackendStore, ? extends R> question) {
    return ask(
        Component.STATE_BACKEND,
        () -> app.stateBackend().ask(store -> masking.over(store)),
        question);
  }

  /** What the client data store answers. */
  public <R> ComponentState<R> clientData(Function<? super ClientDataStore, ? extends R> question) {
    return ask(
        Component.CLIENT_DATA_STORE,
        () -> app.clientDataStore().ask(store -> masking.over(store)),
        question);
  }

  /** What the trigger store answers. */
  public <R> ComponentState<R> trigger(Function<? super TriggerStore, ? extends R> question) {
    return ask(Component.TRIGGER, () -> app.trigger().ask(store -> masking.over(store)), question);
  }

  /** What the orchestrator knows of at most 10,000 invocations, as far as not known yet. */
  public Map<InvocationId, InvocationState> states(Collection<InvocationId> ids) {
    return ids.isEmpty() ? Map.of() : orNone(states.of(ids));
  }

  /** What the state backend has of invocations, as far as not known yet. */
  public Map<InvocationId, StoredInvocation> records(Collection<InvocationId> ids) {
    return ids.isEmpty() ? Map.of() : orNone(records.of(ids));
  }

  /** The first {@value #HISTORY} changes of invocations, as far as not known yet. */
  public ComponentState<Map<InvocationId, History>> histories(Collection<InvocationId> ids) {
    return ids.isEmpty() ? new ComponentState.Available<>(Map.of()) : histories.of(ids);
  }

  /** Who runners are, as far as not known yet. */
  public Map<RunnerId, RunnerContext> contexts(Collection<RunnerId> ids) {
    return ids.isEmpty() ? Map.of() : orNone(contexts.of(ids));
  }

  private static <K, V> Map<K, V> orNone(ComponentState<Map<K, V>> answer) {
    return answer.available().orElse(Map.of());
  }

  /** An answer whose question could itself not be answered. */
  public static <R> ComponentState<R> flat(ComponentState<ComponentState<R>> answer) {
    return switch (answer) {
      case ComponentState.Missing<ComponentState<R>> missing ->
          new ComponentState.Missing<>(missing.why());
      case ComponentState.Available<ComponentState<R>> there -> there.component();
    };
  }

  /** The components that were asked something and could not answer. */
  public Map<Component, Absence> missing() {
    return Map.copyOf(missing);
  }

  /** The same without the component whose absence the answer itself tells. */
  public Map<Component, Absence> missingBeside(Component own) {
    Map<Component, Absence> others = new HashMap<>(missing);
    others.remove(own);
    return others;
  }

  private <T, R> ComponentState<R> ask(
      Component component,
      Supplier<ComponentState<T>> open,
      Function<? super T, ? extends R> question) {
    ComponentState<R> answer =
        dead(component)
            .<ComponentState<R>>map(ComponentState.Missing::new)
            .orElseGet(() -> group.within(() -> opened(component, open).ask(question)));
    answer.absence().ifPresent(why -> note(component, why));
    return answer;
  }

  private Optional<Absence> dead(Component component) {
    return app.storeOf(component).flatMap(store -> Optional.ofNullable(deadStores.get(store)));
  }

  /** Each component is opened once; the map's values are put in here alone, each of its kind. */
  @SuppressWarnings("unchecked")
  private <T> ComponentState<T> opened(Component component, Supplier<ComponentState<T>> open) {
    Later<ComponentState<?>> mine = new Later<>(group);
    Later<ComponentState<?>> first = opened.putIfAbsent(component, mine);
    if (first == null) {
      group.work(mine, open);
    }
    return (ComponentState<T>) (first == null ? mine : first).get();
  }

  private void note(Component component, Absence why) {
    missing.putIfAbsent(component, why);
    if (why instanceof Absence.Down down && isOfWholeStore(down.fault())) {
      app.storeOf(component).ifPresent(store -> deadStores.put(store, why));
    }
  }

  private static boolean isOfWholeStore(BackendFault fault) {
    return fault.kind().waitingHelps();
  }
}
