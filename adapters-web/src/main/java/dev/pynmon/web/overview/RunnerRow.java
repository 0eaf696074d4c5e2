package dev.pynmon.web.overview;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An active runner, for the template {@code overview/runners}.
 *
 * @param runnerLink its page
 * @param runnerQueues the queues it takes from
 * @param runnerStarted when it first registered
 * @param runnerSeen its last sign of life
 */
record RunnerRow(
    RunnerLink runnerLink, String runnerQueues, TimeText runnerStarted, TimeText runnerSeen) {
  static RunnerRow of(Heartbeat heartbeat, Instant now, Links links) {
    return new RunnerRow(
        RunnerLink.of(heartbeat.runner(), links),
        heartbeat.consumedQueues().map(RunnerRow::queues).orElse("all"),
        TimeText.of(heartbeat.created(), now),
        TimeText.of(heartbeat.last(), now));
  }

  private static String queues(List<QueueName> queues) {
    return queues.isEmpty()
        ? "all"
        : SafeText.name(queues.stream().map(QueueName::value).collect(Collectors.joining(", ")));
  }
}
