package dev.pynmon.web.listing;

import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import java.util.List;

/** Invocations as rows of a file: the same rows, the same things hidden as on pages. */
public final class InvocationSheet {
  private static final List<Column<ReadInvocation>> COLUMNS =
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
          Column.some("queue", ReadInvocation::queue),
          Column.some("runner", row -> row.life().lastActor()),
          Column.some("host", row -> row.of().lastRunner().map(RunnerContext::hostname)),
          Column.some("registered", row -> row.life().registered()),
          Column.some("started", row -> row.life().firstRun()),
          Column.some("ended", row -> row.life().finished()),
          Column.some("changed", row -> row.life().changed()),
          Column.some("wait_seconds", row -> row.life().waited()),
          Column.some("run_seconds", row -> row.life().lastRun()),
          Column.some("duration_seconds", ReadInvocation::duration),
          Column.some("retries", row -> row.state(InvocationState::retries)),
          Column.some("exception", row -> row.failureCause().map(FailureCause::exception)),
          Column.some("message", row -> row.failureCause().flatMap(FailureCause::message)));

  private InvocationSheet() {}

  /** What a list of them is called as a file. */
  public static Sheet<ReadInvocation> named(String name) {
    return new Sheet<>(name, COLUMNS);
  }

  /** A part of those that belong to one thing. */
  public static Portion<ReadInvocation> portion(InvocationPart part) {
    Page<InvocationRow> page = Required.of(Component.STATE_BACKEND, part.rows());
    return Portion.of(
            part.asOf(), page.map(row -> ReadInvocation.of(row, part.extras(), part.asOf())))
        .without(part.missing());
  }
}
