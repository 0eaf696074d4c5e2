package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;

/**
 * The line between two changes of an invocation that stand on different lanes or in different rows.
 *
 * @param from the status it starts from, whose colour it may take
 * @param to the status it leads to
 * @param x1 where it starts: at the end of a bar, or at a point
 * @param y1 where it starts; outside a hollow circle
 * @param x2 where the next status begins
 * @param y2 the middle of that one's row
 */
public record Connection(
    InvocationStatus from, InvocationStatus to, double x1, double y1, double x2, double y2) {
  /** True for the line from a registration to the work, false for one from worker to worker. */
  public boolean isRegistration() {
    return from == KnownStatus.REGISTERED;
  }
}
