package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The changes of one invocation, each so many seconds after a moment. */
final class Changes {
  static final Instant START = Instant.parse("2026-11-24T14:06:22Z");
  static final RunnerId RUNNER = new RunnerId("r");

  private final List<HistoryEntry> entries = new ArrayList<>();
  private boolean complete = true;
  private Instant now = at(60);
  private Optional<StatusRecord> status = Optional.empty();
  private Map<RunnerId, Instant> silentSince = Map.of();

  static Instant at(double seconds) {
    return START.plusNanos(Math.round(seconds * 1e9));
  }

  /** It was in these statuses, each since so many seconds. */
  static Changes was(Object... statusesAndSeconds) {
    Changes changes = new Changes();
    for (int i = 0; i < statusesAndSeconds.length; i += 2) {
      changes.entries.add(
          entry((InvocationStatus) statusesAndSeconds[i], at((int) statusesAndSeconds[i + 1])));
    }
    return changes;
  }

  Changes cut() {
    complete = false;
    return this;
  }

  Changes now(int seconds) {
    now = at(seconds);
    return this;
  }

  Changes status(InvocationStatus known, double since) {
    status = Optional.of(new StatusRecord(known, Optional.empty(), at(since)));
    return this;
  }

  Changes status(InvocationStatus known, double since, RunnerId owner) {
    status = Optional.of(new StatusRecord(known, Optional.of(owner), at(since)));
    return this;
  }

  /** The runner of all that happened counts as dead. */
  Changes silentSince(int seconds) {
    silentSince = Map.of(RUNNER, at(seconds));
    return this;
  }

  Life life() {
    return Life.of(new History(entries, complete), new Present(now, status, silentSince));
  }

  private static HistoryEntry entry(InvocationStatus status, Instant at) {
    return new HistoryEntry(
        new InvocationId("i"),
        at,
        new StatusRecord(status, Optional.empty(), at),
        Optional.of(RUNNER),
        Optional.empty(),
        Optional.empty());
  }
}
