package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An invocation that a runner works on or worked on, for the template {@code runner/works}.
 *
 * @param workRow the invocation
 * @param workBadge what became of it there
 * @param workRun how long its newest attempt ran, where that was there; "" where it was elsewhere
 * @param workAt since when, or when it was changed
 * @param workAgent the worker, where that is not the runner itself; at most one
 */
record WorkRow(
    RowView workRow,
    StatusBadge workBadge,
    String workRun,
    TimeText workAt,
    List<RunnerLink> workAgent) {
  /** One that it owns. */
  static WorkRow running(InvocationRow row, RunnerId self, Instant now, Links links) {
    StatusRecord status = row.state().map(InvocationState::status).orElseThrow();
    return of(row, status, status.owner().stream().toList(), status.at(), self, now, links);
  }

  /** One that it changed. */
  static WorkRow past(RunnerPast.Work work, RunnerId self, Instant now, Links links) {
    HistoryEntry change = work.change();
    return of(work.row(), change.status(), who(change), change.at(), self, now, links);
  }

  private static WorkRow of(
      InvocationRow row,
      StatusRecord status,
      List<RunnerId> who,
      Instant at,
      RunnerId self,
      Instant now,
      Links links) {
    RowView view = RowView.of(row, now, links);
    return new WorkRow(
        view,
        StatusBadge.of(status.status()),
        ranThere(row.life(now), who) ? view.rowRun().spanText() : "",
        TimeText.of(at, now),
        who.stream()
            .limit(1)
            .filter(id -> !id.equals(self))
            .map(id -> RunnerLink.of(id, links))
            .toList());
  }

  /** Who made a change, and whose the invocation then was. */
  private static List<RunnerId> who(HistoryEntry change) {
    return Stream.of(change.runnerContext(), change.status().owner())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Whether its newest attempt was by one of these. */
  private static boolean ranThere(Life life, List<RunnerId> who) {
    return life.spells().reversed().stream()
        .filter(spell -> spell.attempt() > 0)
        .findFirst()
        .filter(spell -> who(spell.entry()).stream().anyMatch(who::contains))
        .isPresent();
  }
}
