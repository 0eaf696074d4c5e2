package dev.pynmon.demo.runner;

import dev.pynmon.domain.broker.QueueName;
import java.util.List;

/**
 * A runner that an application keeps going.
 *
 * @param kind its class
 * @param host where it runs
 * @param workers how many workers it has; a {@code ThreadRunner} is its own
 * @param places how many invocations each of them runs at once
 * @param queues the queues it takes from; none means all
 */
public record RunnerPlan(
    RunnerKind kind, String host, int workers, int places, List<QueueName> queues) {
  public RunnerPlan {
    queues = List.copyOf(queues);
  }

  public boolean takesFrom(QueueName queue) {
    return queues.isEmpty() || queues.contains(queue);
  }
}
