package dev.pynmon.application.service.forecast;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.forecast.Flow;
import dev.pynmon.domain.forecast.Pace;
import dev.pynmon.domain.forecast.TaskFlows;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What tells how the queues of an application go.
 *
 * @param now the present
 * @param tracks this monitor's own looks; none before the first
 * @param flows what the histories tell; empty where that names no queue
 * @param queues the queue of each task; empty where there is but one
 */
record Paces(
    Instant now,
    Optional<AppTracks> tracks,
    Optional<TaskFlows> flows,
    Optional<Map<TaskKey, QueueName>> queues) {
  static Map<TaskKey, QueueName> queues(TaskCatalogue catalogue) {
    Map<TaskKey, QueueName> queues = new HashMap<>();
    catalogue.tasks().forEach(task -> queues.put(task.key(), queue(task)));
    return queues;
  }

  private static QueueName queue(RegisteredTask task) {
    return task.option(TaskOption.QUEUE).stream()
        .findFirst()
        .map(QueueName::new)
        .orElse(QueueName.DEFAULT);
  }

  Pace of(QueueReport report) {
    return Pace.of(
        flows.flatMap(all -> flow(all, report.queue())),
        tracks.flatMap(all -> all.of(report.queue(), report.waiting())),
        report.waiting(),
        now);
  }

  private Optional<Flow> flow(TaskFlows all, QueueName queue) {
    return queues
        .map(known -> all.ofQueue(task -> Optional.ofNullable(known.get(task)).map(queue::equals)))
        .orElseGet(all::ofOnlyQueue);
  }
}
