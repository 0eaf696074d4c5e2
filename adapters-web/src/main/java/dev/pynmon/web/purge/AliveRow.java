package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.RunnerAtWork;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;

/**
 * A runner that is alive, for the template {@code purge/alive}.
 *
 * @param aliveLink who
 * @param aliveClass its class; "" when that is not recorded
 * @param alivePlace where it runs; "" when that is not recorded
 * @param aliveSeen its last sign of life
 * @param aliveHolds how many unfinished invocations it owns
 */
record AliveRow(
    RunnerLink aliveLink,
    String aliveClass,
    String alivePlace,
    TimeText aliveSeen,
    String aliveHolds) {
  static AliveRow of(RunnerAtWork runner, Instant now, Links links) {
    return new AliveRow(
        RunnerLink.of(runner.heartbeat().runner(), runner.context(), links),
        runner.context().map(RunnerContext::runnerClass).map(SafeText::name).orElse(""),
        runner.context().map(AliveRow::place).orElse(""),
        TimeText.of(runner.heartbeat().last(), now),
        runner.holds().value() == 0 ? "nothing" : CountText.of(runner.holds()));
  }

  private static String place(RunnerContext context) {
    return SafeText.name(context.hostname())
        + (context.processId() == 0 ? "" : ":" + context.processId());
  }
}
