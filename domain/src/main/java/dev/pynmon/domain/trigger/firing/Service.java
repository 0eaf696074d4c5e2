package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the atomic service.
 *
 * @param turn whose turn it is
 * @param cycle how long it takes until all runners had theirs
 * @param past what it did, where that was looked up and pynenc keeps it
 */
public record Service(Turn turn, Duration cycle, Optional<Past> past) {
  /**
   * What it did lately, since pynenc 0.2.4.
   *
   * @param runs its recorded runs, newest first
   * @param recordedSince since when all of them are there; records of before may have been removed
   * @param runners the runners that may run it and gave a sign of life since about then, by
   *     creation, then id; empty where they are too many to tell
   * @param rules how they take turns
   * @param deadAfter how long one that is silent still has its turn
   */
  public record Past(
      List<AtomicRun> runs,
      Instant recordedSince,
      Optional<List<Heartbeat>> runners,
      ServiceRules rules,
      Duration deadAfter) {
    public Past {
      runs = List.copyOf(runs);
      runners = runners.map(List::copyOf);
    }

    /** The newest run since then that came to its end. */
    Optional<AtomicRun> servedSince(Instant moment) {
      return runs.stream()
          .filter(run -> run.status().equals(AtomicRun.COMPLETED) && run.start().isAfter(moment))
          .findFirst();
    }
  }
}
