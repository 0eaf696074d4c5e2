package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.failure.GivenNames;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was read of one invocation for a query. Values that lie in the client data store are not
 * looked up: of them nothing is known here.
 *
 * @param candidate what the orchestrator knows
 * @param queue where it waits or is sent to, as far as that was read
 * @param record its record, as far as it was read and can be
 * @param life its changes, as far as they were read
 * @param runners who the runners are that made them, as far as that was read
 * @param outcome what it left behind, as far as that was read
 * @param decoder makes exceptions readable
 * @param values the same of values, each once
 */
record SearchFacts(
    Candidate candidate,
    Optional<QueueName> queue,
    Optional<Invocation> record,
    Optional<Life> life,
    Map<RunnerId, RunnerContext> runners,
    Outcome outcome,
    ValueDecoder decoder,
    Function<StoredText, DecodedValue> values)
    implements Facts {

  @Override
  public List<String> texts(Field field) {
    return switch (field) {
      case ID -> List.of(candidate.id().value());
      case STATUS -> state().map(state -> state.status().status().value()).toList();
      case TASK -> task().map(TaskKey::value).toList();
      case WORKFLOW -> workflow().map(own -> own.id().value()).toList();
      case TYPE -> workflow().map(own -> own.type().value()).toList();
      case EVENT -> record.stream().flatMap(SearchFacts::events).toList();
      case QUEUE -> queue.map(QueueName::value).stream().toList();
      case RUNNER -> actors().map(RunnerId::value).toList();
      case HOST -> contexts().map(RunnerContext::hostname).distinct().toList();
      case EXCEPTION -> outcome.exception().stream().flatMap(this::exception).toList();
      case FINGERPRINT -> isFailure() ? List.of(fingerprint().code()) : List.of();
      default -> List.of();
    };
  }

  private Stream<InvocationState> state() {
    return candidate.state().stream();
  }

  private Stream<TaskKey> task() {
    return Stream.concat(state().map(InvocationState::task), record.map(Invocation::task).stream())
        .filter(task -> !task.value().isEmpty())
        .limit(1);
  }

  private Stream<WorkflowIdentity> workflow() {
    return record.flatMap(Invocation::workflow).stream();
  }

  private static Stream<String> events(Invocation record) {
    return record.parentEvent().map(EventId::value).stream();
  }

  private Stream<RunnerId> actors() {
    return life.stream()
        .flatMap(all -> all.spells().stream())
        .flatMap(spell -> spell.runner().stream())
        .distinct();
  }

  private Stream<RunnerContext> contexts() {
    return actors().flatMap(id -> Optional.ofNullable(runners.get(id)).stream());
  }

  private Stream<String> exception(StoredText text) {
    DecodedException exception = decoder.decodeException(text);
    return Stream.of(exception.type(), exception.message());
  }

  private boolean isFailure() {
    return outcome.exception().isPresent()
        || state().anyMatch(state -> state.status().status() == KnownStatus.FAILED);
  }

  private Fingerprint fingerprint() {
    Optional<FailureCause> failureCause =
        outcome.exception().map(decoder::decodeException).map(FailureCause::of);
    return Fingerprint.of(task().findFirst(), failureCause, given());
  }

  @Override
  public Optional<DecodedValue> value(Field field) {
    return switch (field) {
      case ARGS -> record.map(Invocation::arguments).map(this::arguments);
      case RESULT -> outcome.result().map(values);
      default -> Optional.empty();
    };
  }

  private GivenNames given() {
    return record.map(own -> GivenNames.in(own.arguments(), values)).orElse(GivenNames.NONE);
  }

  private DecodedValue arguments(Arguments arguments) {
    List<DecodedValue.Entry> entries =
        arguments.serialized().entrySet().stream().map(this::argument).toList();
    return new DecodedValue.Entries(entries, entries.size());
  }

  private DecodedValue.Entry argument(Map.Entry<String, String> argument) {
    StoredText text = StoredText.whole(argument.getValue());
    return new DecodedValue.Entry(argument.getKey(), values.apply(text));
  }

  @Override
  public Optional<Instant> moment(Field field) {
    return switch (field) {
      case REGISTERED -> life.flatMap(Life::registered);
      case STARTED -> life.flatMap(Life::firstRun);
      case ENDED -> life.flatMap(Life::finished);
      case CHANGED -> life.flatMap(Life::changed);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Duration> span(Field field) {
    return switch (field) {
      case DURATION -> life.filter(own -> !own.spells().isEmpty()).map(Life::total);
      case RUN -> life.flatMap(Life::lastRun);
      case WAIT -> life.flatMap(Life::waited);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<BigDecimal> number(Field field) {
    return state()
        .filter(_ -> field == Field.RETRIES)
        .map(state -> BigDecimal.valueOf(state.retries()))
        .findFirst();
  }
}
