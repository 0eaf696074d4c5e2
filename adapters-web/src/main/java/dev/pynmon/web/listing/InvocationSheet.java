package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Invocations as rows of a file: the same rows, the same things hidden as on pages. */
public final class InvocationSheet {
  private static final List<Column<Listed>> COLUMNS =
      List.of(
          Column.of("id", row -> row.of().id()),
          Column.some("status", row -> row.state(state -> state.status().status().label())),
          Column.some("task", row -> row.of().task().map(TaskKey::value)),
          Column.some("call", row -> row.of().call()),
          Column.some(
              "arguments",
              row -> row.record().map(Invocation::arguments).map(Arguments::serialized)),
          Column.some("workflow_id", row -> row.workflow().map(WorkflowIdentity::id)),
          Column.some("workflow_type", row -> row.workflow().map(WorkflowIdentity::type)),
          Column.some("parent", row -> row.record().flatMap(Invocation::parent)),
          Column.some("queue", Listed::queue),
          Column.some("runner", row -> row.life().lastActor()),
          Column.some("host", row -> row.of().lastRunner().map(RunnerContext::hostname)),
          Column.some("registered", row -> row.life().registered()),
          Column.some("started", row -> row.life().firstRun()),
          Column.some("ended", row -> row.life().finished()),
          Column.some("changed", row -> row.life().changed()),
          Column.some("wait_seconds", row -> row.life().waited()),
          Column.some("run_seconds", row -> row.life().lastRun()),
          Column.some("duration_seconds", Listed::duration),
          Column.some("retries", row -> row.state(InvocationState::retries)),
          Column.some("exception", row -> row.failureCause().map(FailureCause::exception)),
          Column.some("message", row -> row.failureCause().flatMap(FailureCause::message)));

  private InvocationSheet() {}

  /** What a list of them is called as a file. */
  public static Sheet<Listed> named(String name) {
    return new Sheet<>(name, COLUMNS);
  }

  /** A part of those that belong to one thing. */
  public static Portion<Listed> portion(InvocationPart part) {
    Page<InvocationRow> page = Required.of(Component.STATE_BACKEND, part.rows());
    return Portion.of(part.asOf(), page.map(row -> Listed.of(row, part.extras(), part.asOf())))
        .without(part.missing());
  }

  /** A row with what happened to it until it was read. */
  public record Listed(InvocationRow of, Life life, ListExtras extras) {
    /** A row of a list. */
    static Listed of(InvocationRow row, InvocationList list) {
      return of(row, list.extras(), list.asOf());
    }

    /** A row of some that were read together. */
    public static Listed of(InvocationRow row, ListExtras extras, Instant asOf) {
      return new Listed(row, row.life(asOf), extras);
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
}
