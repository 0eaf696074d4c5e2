package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** An invocation as it was read for a list, with what happened to it until then. */
public record ReadInvocation(InvocationRow of, Life life, ListExtras extras) {
  /** A row of a list. */
  static ReadInvocation of(InvocationRow row, InvocationList list) {
    return of(row, list.extras(), list.asOf());
  }

  /** A row of some that were read together. */
  public static ReadInvocation of(InvocationRow row, ListExtras extras, Instant asOf) {
    return new ReadInvocation(row, row.life(asOf), extras);
  }

  <R> Optional<R> state(Function<InvocationState, R> what) {
    return of.state().map(what);
  }

  Optional<Invocation> record() {
    return RecordKinds.readable(of.record());
  }

  Optional<WorkflowIdentity> workflow() {
    return record().flatMap(Invocation::workflow);
  }

  Optional<FailureCause> failureCause() {
    return of.failureCause();
  }

  /** From its registration until it ended or until now, as its page has it. */
  Optional<Duration> duration() {
    return Optional.of(life).filter(own -> !own.spells().isEmpty()).map(Life::total);
  }

  Optional<QueueName> queue() {
    return Optional.ofNullable(extras.queues().get(of.id()));
  }
}
