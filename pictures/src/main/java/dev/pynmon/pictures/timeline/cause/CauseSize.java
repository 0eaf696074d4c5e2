package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.Set;

/**
 * How many marks causes count for, with the lines that can be drawn: about one for each of their
 * elements and for each id that these name. However long an id is, no more of it is written than
 * pynenc's have.
 */
final class CauseSize {
  /** A line: its group, its two paths, its two ends, the run and its condition. */
  static final int RELATION = 7;

  /** What met a condition: its frame, its source and the condition. */
  static final int CONDITION = 3;

  /** A marker: its link, its title, its square and its name, and what it stands for. */
  private static final int EVENT = 6;

  /** The trigger, and the run of the atomic service with its runner. */
  private static final int TICK = EVENT + 3;

  private CauseSize() {}

  /**
   * A marker with its lines.
   *
   * @param drawn the invocations that are drawn one by one, at which lines may end
   */
  static int of(Cause cause, Set<InvocationId> drawn) {
    int own = cause instanceof TickCause tick ? TICK + MarkerCaps.runs(tick).size() : EVENT;
    int lines = MarkerCaps.withLines(cause, drawn).size();
    return own + MarkerCaps.related(cause).size() + lines * RELATION;
  }

  /** The frames of a run's sources and the lines from these; 0 where nothing of it can be drawn. */
  static int of(TriggerRun run, Set<InvocationId> drawn) {
    int line = run.started().filter(drawn::contains).isPresent() ? RELATION : 0;
    int sources =
        (int)
            MarkerCaps.withLines(run)
                .filter(one -> one.source().filter(drawn::contains).isPresent())
                .count();
    return sources * (CONDITION + line);
  }
}
