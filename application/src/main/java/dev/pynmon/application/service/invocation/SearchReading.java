package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.Reading;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what a query asks about some invocations, each thing once: one call for 1,000 of each. For
 * one batch of one walk.
 */
final class SearchReading {
  /** How much of a result or an exception is looked into. */
  private static final int MAX_CHARS = 20_000;

  private final Visit visit;
  private final ValueDecoder decoder;
  private final Function<TaskKey, Optional<QueueName>> taskQueues;
  private final Set<Reading> read = EnumSet.of(Reading.STATE);
  private final Map<InvocationId, QueueName> queues = new HashMap<>();
  private final Map<InvocationId, StoredInvocation> records = new HashMap<>();
  private final Map<InvocationId, History> histories = new HashMap<>();
  private final Map<InvocationId, Life> lives = new HashMap<>();
  private final Map<RunnerId, RunnerContext> runners = new HashMap<>();
  private final Map<InvocationId, Outcome> outcomes = new HashMap<>();
  private final Map<TaskKey, Optional<QueueName>> sent = new HashMap<>();
  private final Map<StoredText, DecodedValue> decoded = new HashMap<>();

  /**
   * Nothing is read yet.
   *
   * @param decoder knows what values say
   * @param taskQueues what the code says of the queues of tasks
   */
  SearchReading(
      Visit visit, ValueDecoder decoder, Function<TaskKey, Optional<QueueName>> taskQueues) {
    this.visit = visit;
    this.decoder = decoder;
    this.taskQueues = taskQueues;
  }

  /**
   * Reads what is still missing of these; later ones are among the earlier. The answer is missing
   * when the state backend, or the broker, has to be asked and cannot.
   */
  Answer<SearchReading> with(Set<Reading> wanted, List<Candidate> candidates) {
    Set<Reading> missing = EnumSet.copyOf(wanted);
    missing.removeAll(read);
    read.addAll(missing);
    boolean asksForSilence = missing.remove(Reading.SILENCE);
    Answer<SearchReading> queued =
        missing.remove(Reading.QUEUE) ? queued(candidates) : new Answer.Available<>(this);
    Answer<SearchReading> stored =
        missing.isEmpty()
            ? queued
            : Answer.flat(
                queued.map(_ -> visit.stateBackend(store -> read(store, missing, candidates))));
    return asksForSilence ? stored.map(_ -> untilSilence(candidates)) : stored;
  }

  /** The broker is asked when one waits. */
  private Answer<SearchReading> queued(List<Candidate> candidates) {
    List<InvocationId> waiting =
        candidates.stream().filter(Candidate::isWaiting).map(Candidate::id).toList();
    return waiting.isEmpty()
        ? new Answer.Available<>(this)
        : visit.broker(
            broker -> {
              broker.queues().find(waiting).first().forEach(this::queued);
              return this;
            });
  }

  private void queued(InvocationId id, QueuedMessage message) {
    queues.put(id, message.queue());
  }

  private Optional<QueueName> queue(Candidate candidate) {
    return Optional.ofNullable(queues.get(candidate.id()))
        .or(() -> candidate.state().map(InvocationState::task).flatMap(this::sent));
  }

  private Optional<QueueName> sent(TaskKey task) {
    return sent.computeIfAbsent(task, taskQueues);
  }

  private SearchReading read(
      StateBackendStore store, Set<Reading> missing, List<Candidate> candidates) {
    List<InvocationId> ids = candidates.stream().map(Candidate::id).toList();
    if (missing.contains(Reading.RECORD)) {
      records.putAll(Batches.ask(ids, store.records()::of));
    }
    if (missing.contains(Reading.HISTORY)) {
      histories.putAll(
          Batches.ask(ids, batch -> store.histories().of(batch, InvocationRows.HISTORY)));
      readLives(candidates, Map.of());
    }
    if (missing.contains(Reading.RUNNERS)) {
      runners.putAll(Batches.ask(runners(candidates, SearchReading::actors), visit::contexts));
    }
    if (missing.contains(Reading.OUTCOME)) {
      outcomes.putAll(Batches.ask(ids, batch -> store.outcomes().of(batch, MAX_CHARS)));
    }
    return this;
  }

  private void readLives(List<Candidate> candidates, Map<RunnerId, Instant> silentSince) {
    candidates.forEach(
        each -> {
          History history = histories.getOrDefault(each.id(), History.EMPTY);
          lives.put(each.id(), each.life(history, visit.asOf(), silentSince));
        });
  }

  /** The lives once more, where a runner that is in doubt counts as dead. */
  private SearchReading untilSilence(List<Candidate> candidates) {
    Map<RunnerId, Instant> silentSince =
        Batches.ask(runners(candidates, Life::inDoubt), this::silentSince);
    if (!silentSince.isEmpty()) {
      readLives(candidates, silentSince);
    }
    return this;
  }

  private Map<RunnerId, Instant> silentSince(List<RunnerId> busy) {
    SilentRunners.ask(visit, busy);
    return new SilentRunners(visit, visit.contexts(busy)).among(busy, visit.asOf());
  }

  private List<RunnerId> runners(
      List<Candidate> candidates, Function<Life, Stream<RunnerId>> which) {
    return candidates.stream()
        .flatMap(each -> Optional.ofNullable(lives.get(each.id())).stream())
        .flatMap(which)
        .distinct()
        .toList();
  }

  private static Stream<RunnerId> actors(Life life) {
    return life.spells().stream().flatMap(spell -> spell.runner().stream());
  }

  /** What was read of one of them. */
  SearchFacts facts(Candidate candidate) {
    return new SearchFacts(
        candidate,
        read.contains(Reading.QUEUE) ? queue(candidate) : Optional.empty(),
        Optional.ofNullable(records.get(candidate.id()))
            .filter(Invocation.class::isInstance)
            .map(Invocation.class::cast),
        Optional.ofNullable(lives.get(candidate.id())),
        runners,
        outcomes.getOrDefault(candidate.id(), Outcome.NONE),
        decoder,
        text -> decoded.computeIfAbsent(text, decoder::decode));
  }
}
