package dev.pynmon.application.service.broker;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.runner.Heartbeat;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which queues runners take from.
 *
 * @param declared those that the broker declares; empty where nothing tells
 */
record Consumed(Optional<Set<QueueName>> declared) {
  /**
   * An empty list means all queues that the runner's own broker declares, of which one is certain
   * where nothing tells the others; a runner before 0.4 knows but that one.
   */
  Collection<QueueName> by(Heartbeat heartbeat) {
    List<QueueName> names = heartbeat.consumedQueues().orElse(List.of(QueueName.DEFAULT));
    return names.isEmpty() ? declared.orElse(Set.of(QueueName.DEFAULT)) : names;
  }

  /** Whether a runner may take from queues that nothing tells. */
  boolean isOpen(Heartbeat heartbeat) {
    return declared.isEmpty() && heartbeat.consumedQueues().filter(List::isEmpty).isPresent();
  }
}
