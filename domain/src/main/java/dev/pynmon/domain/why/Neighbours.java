package dev.pynmon.domain.why;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What stands around a message in its queue, and who takes from there.
 *
 * @param place where it stands
 * @param shown itself, some that stand first, and some with the same call; by place
 * @param takers who takes from there
 * @param usual of the tasks that these hold, in what time 95 of 100 runs of the last day ended;
 *     only those of which enough ended
 */
public record Neighbours(
    QueuePlace place, List<Neighbour> shown, Takers takers, Map<TaskKey, Duration> usual) {
  /** The most that are shown. */
  public static final int MAX_SHOWN = 8;

  public Neighbours {
    shown = List.copyOf(shown);
    usual = Map.copyOf(usual);
  }

  /**
   * A message of the queue.
   *
   * @param number its place, from 1
   * @param state what the orchestrator knows of its invocation
   * @param since since when it waits
   * @param isAwaited true when others wait for it, so that it goes first
   */
  public record Neighbour(long number, InvocationState state, Instant since, boolean isAwaited) {
    /** Whether it is this one. */
    public boolean is(InvocationId id) {
      return state.id().equals(id);
    }
  }
}
