package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.RelationKind;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How much of a cause a marker tells and how many lines it has. */
public final class MarkerCaps {
  /** No marker has more lines to what it started. */
  public static final int MOST_LINES = 20;

  private static final int MOST_RELATED = 50;
  private static final int MOST_RUNS = 20;

  private MarkerCaps() {}

  /** Whom it names: the first of those that it concerns, {@value #MOST_RELATED} at most. */
  public static List<InvocationId> related(Cause cause) {
    return cause.concerned().limit(MOST_RELATED).toList();
  }

  /** The runs that it names, {@value #MOST_RUNS} at most. */
  public static List<TriggerRun> runs(TickCause tick) {
    return tick.runs().stream().limit(MOST_RUNS).toList();
  }

  /** Those of what a cause started that a line leads to: the first of those that are drawn. */
  static List<InvocationId> withLines(Cause cause, Set<InvocationId> drawn) {
    return cause.started().stream().filter(drawn::contains).limit(MOST_LINES).toList();
  }

  /** The statuses, results and exceptions that took part, as many as may have lines. */
  static Stream<Participant> withLines(TriggerRun run) {
    return run.participants().stream().filter(MarkerCaps::hasALine).limit(MOST_LINES);
  }

  private static boolean hasALine(Participant one) {
    return RelationKind.of(one.kind()).filter(RelationKind::beginsAtASource).isPresent();
  }
}
