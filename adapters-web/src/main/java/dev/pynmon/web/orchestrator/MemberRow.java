package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A runner that may run the service, for the template {@code orchestrator/turns}.
 *
 * @param memberAgent the runner
 * @param memberCreated when it first registered
 * @param memberSeen its last sign of life
 * @param memberSet whether it is relied on yet: {@code grace} or {@code runnable}
 * @param memberLast when its newest run began; at most one
 * @param memberTook how long that took; "" when it has no end
 */
record MemberRow(
    RunnerLink memberAgent,
    TimeText memberCreated,
    TimeText memberSeen,
    String memberSet,
    List<TimeText> memberLast,
    String memberTook) {
  static MemberRow of(
      Heartbeat member, ServiceScheduleView view, ServiceScheduleView.Turns turns, Links links) {
    Instant now = view.asOf();
    Optional<AtomicRun> last = Optional.ofNullable(turns.last().get(member.runner()));
    return new MemberRow(
        RunnerLink.of(member.runner(), links),
        TimeText.of(member.created(), now),
        TimeText.of(member.last(), now),
        isInGrace(member, view) ? "grace" : "runnable",
        last.map(run -> TimeText.of(run.start(), now)).stream().toList(),
        last.flatMap(AtomicRun::duration).map(DurationText::of).orElse(""));
  }

  private static boolean isInGrace(Heartbeat member, ServiceScheduleView view) {
    double grace = view.rules().stabilizationMinutes() * 60_000;
    return grace > 0 && Duration.between(member.created(), view.asOf()).toMillis() < grace;
  }
}
