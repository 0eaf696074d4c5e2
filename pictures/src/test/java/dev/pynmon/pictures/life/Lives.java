package dev.pynmon.pictures.life;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lives that began a minute ago. */
final class Lives {
  static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");
  static final RunnerId RUNNER = new RunnerId("54f27cc1-c528-4fdb-8f4f-e901ff3c4991");
  private static final Instant START = NOW.minusSeconds(60);

  private Lives() {}

  /** It was in these statuses, each so many milliseconds after the one before. */
  static Life life(long gapMillis, InvocationStatus... statuses) {
    return Life.of(history(gapMillis, RUNNER, statuses), Present.at(NOW));
  }

  /** As the other, by this runner. */
  static Life by(RunnerId runner, InvocationStatus... statuses) {
    return Life.of(history(1_000, runner, statuses), Present.at(NOW));
  }

  /** It runs, but its runner was last heard of so many seconds after it began. */
  static Life silent(int seconds) {
    History history =
        history(1_000, RUNNER, KnownStatus.REGISTERED, KnownStatus.PENDING, KnownStatus.RUNNING);
    Map<RunnerId, Instant> silent = Map.of(RUNNER, START.plusSeconds(seconds));
    return Life.of(history, new Present(NOW, Optional.empty(), silent));
  }

  private static History history(long gapMillis, RunnerId runner, InvocationStatus... statuses) {
    List<HistoryEntry> entries =
        IntStream.range(0, statuses.length)
            .mapToObj(i -> entry(statuses[i], START.plusMillis(i * gapMillis), runner))
            .toList();
    return new History(entries, true);
  }

  private static HistoryEntry entry(InvocationStatus status, Instant at, RunnerId runner) {
    return new HistoryEntry(
        new InvocationId("f85b0044"),
        at,
        new StatusRecord(status, Optional.of(runner), at),
        Optional.of(runner),
        Optional.empty(),
        Optional.empty());
  }
}
