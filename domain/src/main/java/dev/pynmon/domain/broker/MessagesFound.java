package dev.pynmon.domain.broker;

import dev.pynmon.domain.id.InvocationId;
import java.util.Map;

/**
 * Which invocations have a message.
 *
 * @param first the message that a runner takes first, of each that has one
 * @param isComplete false when there were more messages than were looked at: then one that was not
 *     found may stand further back
 */
public record MessagesFound(Map<InvocationId, QueuedMessage> first, boolean isComplete) {
  public MessagesFound {
    first = Map.copyOf(first);
  }
}
