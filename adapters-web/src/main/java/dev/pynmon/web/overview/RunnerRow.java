package dev.pynmon.web.overview;

import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TakenQueues;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * An active runner, for the template {@code overview/runners}.
 *
 * @param runnerLink its page
 * @param runnerQueues the queues it takes from
 * @param runnerStarted when it first registered
 * @param runnerSeen its last sign of life
 */
record RunnerRow(
    RunnerLink runnerLink, TakenQueues runnerQueues, TimeText runnerStarted, TimeText runnerSeen) {
  static RunnerRow of(Heartbeat heartbeat, Instant now, Links links) {
    return new RunnerRow(
        RunnerLink.of(heartbeat.runner(), links),
        TakenQueues.of(heartbeat.consumedQueues().orElse(List.of()), links),
        TimeText.of(heartbeat.created(), now),
        TimeText.of(heartbeat.last(), now));
  }
}
