package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import java.util.Map;

/**
 * What tells the rows of a list apart, beside what every row has; of the others nothing is known.
 *
 * @param causes why those failed that did
 * @param queues where those wait that do
 */
public record ListExtras(
    Map<InvocationId, FailureCause> causes, Map<InvocationId, QueueName> queues) {
  /** Nothing is known. */
  public static final ListExtras NONE = new ListExtras(Map.of(), Map.of());

  public ListExtras {
    causes = Map.copyOf(causes);
    queues = Map.copyOf(queues);
  }
}
