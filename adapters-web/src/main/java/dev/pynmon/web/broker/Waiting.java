package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.query.Count;
import java.util.List;

/** How many messages wait in several queues together. */
public final class Waiting {
  private Waiting() {}

  /** The sum, exact only when every part is. */
  public static Count in(List<QueueReport> queues) {
    long sum = queues.stream().mapToLong(queue -> queue.waiting().value()).sum();
    boolean exact = queues.stream().allMatch(queue -> queue.waiting() instanceof Count.Exact);
    return exact ? new Count.Exact(sum) : new Count.AtLeast(sum);
  }
}
