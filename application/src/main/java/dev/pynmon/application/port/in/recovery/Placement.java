package dev.pynmon.application.port.in.recovery;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.Map;
import java.util.Optional;

/**
 * Into which queue stranded invocations are put, and with which priority.
 *
 * @param queue the queue; empty for that of each task, or else the default
 * @param priority the priority; empty for that of each task, or else 0
 * @param anyQueue true for a queue that nothing speaks of, too: what is put there is no longer
 *     stranded, and nobody may ever take it
 */
public record Placement(Optional<QueueName> queue, Optional<Double> priority, boolean anyQueue) {
  /** Where its task belongs. */
  public static final Placement OWN = new Placement(Optional.empty(), Optional.empty(), false);

  /** The same as a choice, of which nothing else counts. */
  public RerunChoice choice() {
    return new RerunChoice(false, queue, priority, Map.of());
  }
}
