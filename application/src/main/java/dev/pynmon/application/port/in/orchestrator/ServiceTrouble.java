package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stuck atomic service, and what has not happened since.
 *
 * @param stuck the run that will not end
 * @param lastCompleted the newest run that completed: no trigger and no cron had its turn since.
 *     Empty when none of those looked at did
 * @param blocked the runs that were refused since, newest first, of those looked at
 * @param recoveries when each of pynenc's recovery tasks was last registered
 */
public record ServiceTrouble(
    StuckService stuck,
    Optional<AtomicRun> lastCompleted,
    List<AtomicRun> blocked,
    List<Recovery> recoveries) {
  /** How many of the newest runs are looked at. */
  public static final int LOOKED_AT = 200;

  public ServiceTrouble {
    blocked = List.copyOf(blocked);
    recoveries = List.copyOf(recoveries);
  }

  /**
   * A recovery task.
   *
   * @param task the task
   * @param last its newest invocation; empty when there is none
   * @param at when that was registered; empty when that is not known
   */
  public record Recovery(TaskKey task, Optional<InvocationId> last, Optional<Instant> at) {}
}
