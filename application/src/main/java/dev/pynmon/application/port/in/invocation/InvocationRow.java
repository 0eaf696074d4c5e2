package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.trigger.StartedBy;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An invocation in a list.
 *
 * @param id the invocation
 * @param state what the orchestrator knows; empty when it does not know it
 * @param record what the state backend knows; empty when it does not know it
 * @param history its changes; empty when there are none or they could not be read
 * @param lastRunner who made its newest change; empty when not known
 * @param silentSince when runners that count as dead were last heard of: those at any of the rows
 *     that were read together, so that these share one map
 * @param failureCause why it failed; empty when it did not, or nothing is known of it
 */
public record InvocationRow(
    InvocationId id,
    Optional<InvocationState> state,
    Optional<StoredInvocation> record,
    History history,
    Optional<RunnerContext> lastRunner,
    Map<RunnerId, Instant> silentSince,
    Optional<FailureCause> failureCause) {
  public InvocationRow {
    silentSince = Map.copyOf(silentSince);
  }

  /** One of which no failure is known. */
  public InvocationRow(
      InvocationId id,
      Optional<InvocationState> state,
      Optional<StoredInvocation> record,
      History history,
      Optional<RunnerContext> lastRunner,
      Map<RunnerId, Instant> silentSince) {
    this(id, state, record, history, lastRunner, silentSince, Optional.empty());
  }

  /** The same, which failed because of this. */
  public InvocationRow because(Optional<FailureCause> why) {
    return new InvocationRow(id, state, record, history, lastRunner, silentSince, why);
  }

  /** Its task, from whichever component knows it: a state may have lost it, and is "" then. */
  public Optional<TaskKey> task() {
    return state
        .map(InvocationState::task)
        .filter(task -> !task.value().isEmpty())
        .or(() -> readable().map(Invocation::task));
  }

  /** Its call, from whichever component knows it. */
  public Optional<CallKey> call() {
    return state
        .map(InvocationState::call)
        .filter(call -> !call.value().isEmpty())
        .or(() -> readable().map(Invocation::call));
  }

  /** What the orchestrator knows of several, without those that it does not know. */
  public static Map<InvocationId, InvocationState> states(Map<InvocationId, InvocationRow> rows) {
    Map<InvocationId, InvocationState> states = new HashMap<>();
    rows.forEach((id, row) -> row.state().ifPresent(state -> states.put(id, state)));
    return states;
  }

  /** What happened to it until now. */
  public Life life(Instant now) {
    return Life.of(history, new Present(now, state.map(InvocationState::status), silentSince));
  }

  /** The event that started it, as far as its record tells. */
  public Optional<EventId> parentEvent() {
    return readable().flatMap(Invocation::parentEvent);
  }

  /** What started it, with the run of a trigger that did so, as far as that is kept. */
  public StartedBy startedBy(Optional<StoredTriggerRun> origin) {
    return StartedBy.of(readable(), origin, history);
  }

  private Optional<Invocation> readable() {
    return record.filter(Invocation.class::isInstance).map(Invocation.class::cast);
  }
}
