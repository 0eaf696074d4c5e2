package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.web.invocation.RowView;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invocation that a runner works on or worked on, for the template {@code runner/works}.
 *
 * @param workRow the invocation
 * @param workBadge what became of it there
 * @param workAt since when, or when it was changed
 * @param workAgent the worker, where that is not the runner itself; at most one
 */
record WorkRow(
    RowView workRow, StatusBadge workBadge, TimeText workAt, List<RunnerLink> workAgent) {
  /** One that it owns. */
  static WorkRow running(InvocationRow row, RunnerId self, Instant now, Links links) {
    StatusRecord status = row.state().map(InvocationState::status).orElseThrow();
    return of(row, status, status.owner(), status.at(), self, now, links);
  }

  /** One that it changed. */
  static WorkRow past(RunnerPast.Work work, RunnerId self, Instant now, Links links) {
    return of(
        work.row(),
        work.change().status(),
        work.change().runnerContext().or(() -> work.change().status().owner()),
        work.change().at(),
        self,
        now,
        links);
  }

  private static WorkRow of(
      InvocationRow row,
      StatusRecord status,
      Optional<RunnerId> who,
      Instant at,
      RunnerId self,
      Instant now,
      Links links) {
    return new WorkRow(
        RowView.of(row, now, links),
        StatusBadge.of(status.status()),
        TimeText.of(at, now),
        who.filter(id -> !id.equals(self)).map(id -> RunnerLink.of(id, links)).stream().toList());
  }
}
