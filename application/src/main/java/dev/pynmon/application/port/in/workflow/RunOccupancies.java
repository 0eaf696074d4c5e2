package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Occupancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ran and waited at once in runs of workflows, to compare them: windows and slices of all are
 * of one length, and one number is as high in all of them.
 *
 * @param asOf when this was read
 * @param runs those that are known, in the order asked for; missing when the state backend cannot
 *     be asked
 * @param unknown those that nobody knows
 * @param missing the other components that could not be asked: tasks are then not known
 */
public record RunOccupancies(
    Instant asOf,
    Answer<List<RunOccupancy>> runs,
    List<WorkflowId> unknown,
    Map<Component, Absence> missing) {
  public RunOccupancies {
    unknown = List.copyOf(unknown);
    missing = Map.copyOf(missing);
  }

  /**
   * One of them.
   *
   * @param run the run
   * @param type the task that defines it, when it was recorded
   * @param window the time that is told of: from the first change on, as long as the longest life
   * @param span from the first to the last change, or to now while something goes on; empty without
   *     any change
   * @param goesOn true while something of it has not come to an end
   * @param occupancy what was occupied by the run's own invocation, by what that called, and by
   *     what else began in it
   * @param members of how many invocations that is made, the run's own included
   * @param cut what is not all there
   */
  public record RunOccupancy(
      WorkflowId run,
      Optional<TaskKey> type,
      TimeWindow window,
      Optional<TimeWindow> span,
      boolean goesOn,
      Occupancy occupancy,
      int members,
      Cut cut) {}

  /**
   * What is not all there.
   *
   * @param members true when the run has more than were read: the first by id were
   * @param histories true when histories are very long: their oldest changes were read
   */
  public record Cut(boolean members, boolean histories) {}
}
