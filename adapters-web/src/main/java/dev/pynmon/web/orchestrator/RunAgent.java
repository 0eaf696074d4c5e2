package dev.pynmon.web.orchestrator;

import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.RunnerPlace;
import dev.pynmon.web.text.ServiceStatus;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * The runner that had the atomic service, for the template {@code orchestrator/run-agent}.
 *
 * @param byLink the runner
 * @param byClass its class; "" when its context is not stored
 * @param byHost where it is; "" when that is not known
 * @param byTag how its presence is coloured
 * @param byPresence its presence
 * @param bySeen its last sign of life; at most one
 */
record RunAgent(
    RunnerLink byLink,
    String byClass,
    String byHost,
    String byTag,
    String byPresence,
    List<TimeText> bySeen) {
  static RunAgent of(RunnerSighting runner, Instant now, Links links) {
    return new RunAgent(
        RunnerLink.of(runner.id(), links),
        runner.context().map(RunnerContext::runnerClass).map(SafeText::name).orElse(""),
        runner.context().map(RunnerPlace::of).orElse(""),
        ServiceStatus.tag(runner.presence()),
        ServiceStatus.word(runner.presence()),
        runner.heartbeat().map(Heartbeat::last).map(last -> TimeText.of(last, now)).stream()
            .toList());
  }
}
