package dev.pynmon.domain.why;

import dev.pynmon.domain.task.Spread;
import java.util.Optional;

/**
 * What an answer was found beside, for whoever draws it.
 *
 * @param queue what stands around it, where it waits in a queue
 * @param waits how long its task waited in the last day; empty where too few did, or that is not
 *     worked out
 * @param runs how long its task ran, likewise
 */
public record Around(Optional<Neighbours> queue, Optional<Spread> waits, Optional<Spread> runs) {
  /** Nothing is known. */
  public static final Around NONE =
      new Around(Optional.empty(), Optional.empty(), Optional.empty());
}
