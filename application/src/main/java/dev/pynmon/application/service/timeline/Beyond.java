package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The changes before the first ones that were found, where these ended a status that lasted, and
 * those behind a window of the past, where something still lasted when it ended, or was put back by
 * recovery: they tell that a runner fell silent, and who took up what it held. Such are about as
 * many as were at work when the window began, and when it ended.
 */
final class Beyond {
  private final FoundChanges changes;
  private final Later<Answer<OwnHistories>> histories;
  private final boolean complete;

  private Beyond(FoundChanges changes, Later<Answer<OwnHistories>> histories, boolean complete) {
    this.changes = changes;
    this.histories = histories;
    this.complete = complete;
  }

  /**
   * Begins to read them. Cost: a call for each 1,000.
   *
   * @param start from here on all is known
   */
  static Beyond begin(Visit visit, Ask ask, FoundChanges changes, Instant start) {
    List<InvocationId> begun =
        changes.newestFirst().filter(id -> beganBefore(changes, id, start)).toList();
    List<InvocationId> asked = begun.subList(0, Math.min(begun.size(), ask.bound()));
    List<InvocationId> both =
        Stream.concat(asked.stream(), outlasting(ask, changes)).distinct().toList();
    TimeWindow window = new TimeWindow(start, ask.window().to());
    return new Beyond(
        changes,
        visit.begin(() -> visit.stateBackend(s -> OwnHistories.read(s.histories(), both, window))),
        asked.size() == begun.size());
  }

  /** Adds them to the changes once they are read. */
  void add() {
    histories.get().available().map(OwnHistories::entries).ifPresent(changes::add);
  }

  /** False when more began before than may be told, so that the oldest lack their beginning. */
  boolean isComplete() {
    return complete;
  }

  private static boolean beganBefore(FoundChanges changes, InvocationId id, Instant start) {
    return changes
        .first(id)
        .filter(first -> !first.at().isBefore(start))
        .filter(Lasting::mayEndWith)
        .isPresent();
  }

  /** Those at something when a window of the past ended, as many as may be told one by one. */
  private static Stream<InvocationId> outlasting(Ask ask, FoundChanges changes) {
    return ask.isPast()
        ? changes
            .newestFirst()
            .filter(id -> changes.last(id).filter(Beyond::leadsOn).isPresent())
            .limit(ask.bound())
        : Stream.empty();
  }

  /** What comes of it is told: a runner is at it, or it was put back. */
  private static boolean leadsOn(HistoryEntry last) {
    InvocationStatus status = last.status().status();
    return Lasting.is(last) || status == KnownStatus.REROUTED || status.isRecovery();
  }
}
