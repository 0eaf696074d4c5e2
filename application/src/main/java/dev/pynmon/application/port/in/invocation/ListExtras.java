package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import java.util.Map;

/**
 * What tells the rows of a list apart, beside what every row has; of the others nothing is known.
 *
 * @param queues where those wait that do
 */
public record ListExtras(Map<InvocationId, QueueName> queues) {
  /** Nothing is known. */
  public static final ListExtras NONE = new ListExtras(Map.of());

  public ListExtras {
    queues = Map.copyOf(queues);
  }
}
