package dev.pynmon.application.port.in.trigger;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunTally;
import dev.pynmon.domain.trigger.firing.DueSum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs of triggers.
 *
 * @param asOf when this was read
 * @param trigger whose runs are meant
 * @param tasks what triggers call, by key, to choose from; not all where not all are known
 * @param part the runs, or why they are not known
 * @param missing the other components that could not be asked
 */
public record TriggerRunList(
    Instant asOf,
    SoughtTrigger trigger,
    List<TaskKey> tasks,
    Answer<Part> part,
    Map<Component, Absence> missing) {
  public TriggerRunList {
    tasks = List.copyOf(tasks);
    missing = Map.copyOf(missing);
  }

  /**
   * A part of the list.
   *
   * @param page the runs, newest first
   * @param started what they started, as far as it is known
   * @param tally all that are wanted, summed up
   * @param due how often cron was due then, where that is asked for and can be told
   */
  public record Part(
      Page<StoredTriggerRun> page,
      Map<InvocationId, InvocationRow> started,
      TriggerRunTally tally,
      Optional<DueSum> due) {
    public Part {
      started = Map.copyOf(started);
    }
  }
}
