package dev.pynmon.domain.timeline;

import dev.pynmon.domain.status.InvocationStatus;
import java.util.List;

/**
 * All that is drawn of one invocation.
 *
 * @param subject the invocation
 * @param status the newest status that the window shows
 * @param selected whether the visitor selected it
 * @param chains in the order of their beginnings, one at least
 * @param connections in the order of time
 */
public record Trail(
    TimelineSubject subject,
    InvocationStatus status,
    boolean selected,
    List<Chain> chains,
    List<Connection> connections) {
  public Trail {
    chains = List.copyOf(chains);
    connections = List.copyOf(connections);
  }
}
