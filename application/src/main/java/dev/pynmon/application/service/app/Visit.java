package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.mask.Masking;
import dev.pynmon.application.service.seen.LastKeyFigures;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One request's view of one application, or that of a part of a page. Parts share what they are
 * answered: what one has read another need not ask for, and a store that did not answer one is not
 * asked by another. What is missing each of them tells for itself. Safe for concurrent use by the
 * thread that began it and those that {@link #begin} gives it.
 *
 * <p>Whoever began it closes it: so what a request that failed had begun asks no more.
 */
public final class Visit implements AutoCloseable {
  /** How many changes of each invocation are read and remembered. */
  public static final int HISTORY = 200;

  /** How many changes after a moment are read at most. */
  static final int MAX_AFTER = 2_000;

  private final Answers answers;
  private final LastKeyFigures figures;
  private final Gaps gaps;

  Visit(
      MonitoredApp app,
      Masking masking,
      ValueDecoder decoder,
      Instant asOf,
      LastKeyFigures figures) {
    this(new Answers(app, masking, decoder, asOf), figures);
  }

  private Visit(Answers answers, LastKeyFigures figures) {
    this(answers, figures, new Gaps());
  }

  private Visit(Answers answers, LastKeyFigures figures, Gaps gaps) {
    this.answers = answers;
    this.figures = figures;
    this.gaps = gaps;
  }

  /** A part of the same request, which tells for itself what is missing. */
  public Visit part() {
    return new Visit(answers, figures);
  }

  /**
   * A part that looks up what is worked out in the background, for all who look: what that met
   * lately says nothing of the stores as they are now, and what others are told nothing of it.
   */
  public Visit apart() {
    return new Visit(answers.apart(), figures);
  }

  /** The same part, whose questions wait for those of no other. */
  Visit half() {
    return new Visit(answers.onItsOwn(), figures, gaps);
  }

  /** Begins to work on a {@link #half}; when it fails, whatever that has begun is given up. */
  <T> Later<T> beginOn(Visit half, Supplier<? extends T> work) {
    return answers.group().begin(() -> answers.group().elsewhere(() -> half.wholly(work)));
  }

  private <T> T wholly(Supplier<? extends T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Keeps a key figure for those who look while its store does not answer. */
  public void keep(UnaryOperator<LastSeen> figure) {
    figures.note(app().key(), figure);
  }

  /** The same of a key figure that is true as of now. */
  public <T> void keep(T figure, BiFunction<LastSeen, Snapshot.Taken<T>, LastSeen> kept) {
    keep(last -> kept.apply(last, new Snapshot.Taken<>(figure, asOf(), true)));
  }

  /** When this began: its answer is told as of then, and up to then goes on what still does. */
  public Instant asOf() {
    return answers.asOf();
  }

  /**
   * Begins to ask something that need not wait for what is asked next: on a thread of its own where
   * stores are far, else at once. What all that were begun ask a far store at the same moment makes
   * one round trip. Should the visit end before, it stops.
   */
  public <T> Later<T> begin(Supplier<? extends T> questions) {
    if (app().isFar()) {
      return answers.group().begin(questions);
    }
    Later<T> answered = new Later<>(answers.group());
    answered.work(questions);
    return answered;
  }

  /**
   * Something that may turn out to be needed. Of far stores it is asked now, together with what is
   * asked besides, for that takes no round trip of its own; of near ones when it is needed.
   */
  public <T> Supplier<T> ahead(Supplier<T> questions) {
    return early(questions).<Supplier<T>>map(begun -> begun::get).orElse(questions);
  }

  /**
   * Begins to ask something that is wanted later, where stores are far: with what is asked besides
   * it takes no round trip of its own. Of near ones it is asked when it is wanted, with more.
   */
  public <T> Optional<Later<T>> early(Supplier<? extends T> questions) {
    return app().isFar() ? Optional.of(begin(questions)) : Optional.empty();
  }

  /**
   * What follows in a walk, and is likely to be needed: asked while what comes before it is looked
   * at, wherever a store answers several at a time.
   */
  public <T> Supplier<T> following(Supplier<T> questions) {
    return app().answersSeveral() ? answers.group().begin(questions)::get : questions;
  }

  /** Ends the whole request: what was begun for it and goes on still asks no store any more. */
  @Override
  public void close() {
    answers.group().giveUp();
  }

  /** Waits for something that no store of this request is asked for: it keeps no part waiting. */
  public <T> T elsewhere(Supplier<? extends T> work) {
    return answers.group().elsewhere(work);
  }

  /** The application. */
  public MonitoredApp app() {
    return answers.app();
  }

  /** The application as named in lists. */
  public AppSummary summary() {
    return app().summary();
  }

  /** True when the values of some arguments must not be seen. */
  public boolean hidesArguments() {
    return answers.masking().isOn();
  }

  /** What the broker answers. */
  public <R> Answer<R> broker(Function<? super BrokerStore, ? extends R> question) {
    return gaps.noted(Component.BROKER, answers.broker(question));
  }

  /** What the orchestrator answers. */
  public <R> Answer<R> orchestrator(Function<? super OrchestratorStore, ? extends R> question) {
    return gaps.noted(Component.ORCHESTRATOR, answers.orchestrator(question));
  }

  /** What the state backend answers. */
  public <R> Answer<R> stateBackend(Function<? super StateBackendStore, ? extends R> question) {
    return gaps.noted(Component.STATE_BACKEND, answers.stateBackend(question));
  }

  /** What the client data store answers. */
  public <R> Answer<R> clientData(Function<? super ClientDataStore, ? extends R> question) {
    return gaps.noted(Component.CLIENT_DATA_STORE, answers.clientData(question));
  }

  /** What the trigger store answers. */
  public <R> Answer<R> trigger(Function<? super TriggerStore, ? extends R> question) {
    return gaps.noted(Component.TRIGGER, answers.trigger(question));
  }

  /** What the orchestrator knows of invocations, as far as not known yet: a call for 10,000. */
  public Map<InvocationId, InvocationState> states(Collection<InvocationId> ids) {
    return orNone(statesOrWhyNot(ids));
  }

  /** The same, or why they cannot be read. */
  public Answer<Map<InvocationId, InvocationState>> statesOrWhyNot(Collection<InvocationId> ids) {
    return read(Component.ORCHESTRATOR, answers.states(), ids);
  }

  /** What the state backend has of invocations, as far as not known yet. */
  public Map<InvocationId, StoredInvocation> records(Collection<InvocationId> ids) {
    return orNone(recordsOrWhyNot(ids));
  }

  /** The same, or why they cannot be read. */
  public Answer<Map<InvocationId, StoredInvocation>> recordsOrWhyNot(Collection<InvocationId> ids) {
    return read(Component.STATE_BACKEND, answers.records(), ids);
  }

  /** The first {@value #HISTORY} changes of invocations, as far as not known yet. */
  public Answer<Map<InvocationId, History>> histories(Collection<InvocationId> ids) {
    return read(Component.STATE_BACKEND, answers.histories(), ids);
  }

  /** Why those of these failed that did, as far as not known yet. */
  public Map<InvocationId, FailureCause> failureCauses(Collection<InvocationState> listed) {
    return failureCausesOf(
        listed.stream()
            .filter(state -> state.status().status() == KnownStatus.FAILED)
            .map(InvocationState::id)
            .toList());
  }

  /** Why these failed, of which that is known, as far as it is not known yet. */
  public Map<InvocationId, FailureCause> failureCausesOf(Collection<InvocationId> failed) {
    return orNone(read(Component.STATE_BACKEND, answers.failureCauses(), failed));
  }

  /** Who runners are, as far as not known yet. */
  public Map<RunnerId, RunnerContext> contexts(Collection<RunnerId> ids) {
    return orNone(read(Component.STATE_BACKEND, answers.contexts(), ids));
  }

  private <K, V> Answer<Map<K, V>> read(
      Component component, Remembered<K, V> remembered, Collection<K> keys) {
    return keys.isEmpty()
        ? new Answer.Available<>(Map.of())
        : gaps.noted(component, remembered.of(keys));
  }

  /** The last signs of life of runners, as far as not known yet. */
  public Map<RunnerId, Heartbeat> heartbeats(Collection<RunnerId> ids) {
    return orNone(read(Component.ORCHESTRATOR, answers.heartbeats(), ids));
  }

  private static <K, V> Map<K, V> orNone(Answer<Map<K, V>> answer) {
    return answer.available().orElse(Map.of());
  }

  /**
   * The first {@value #MAX_AFTER} changes of {@link SilentRunners#AFTER} from a moment on, as far
   * as not read yet.
   */
  List<HistoryEntry> changesAfter(Instant moment) {
    return orNone(read(Component.STATE_BACKEND, answers.changesAfter(), List.of(moment)))
        .getOrDefault(moment, List.of());
  }

  /** The components that were asked something and could not answer. */
  public Map<Component, Absence> missing() {
    return gaps.all();
  }

  /** True when one of these was asked something and could not answer. */
  public boolean lacks(Component... needed) {
    return gaps.haveAnyOf(needed);
  }

  /** The same without the component whose absence the answer itself tells. */
  public Map<Component, Absence> missingBeside(Component own) {
    return gaps.beside(own);
  }
}
