package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.why.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchedulerRuleTest {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration CYCLE = Duration.ofMinutes(5);
  private static final RunnerId RUNNER = new RunnerId("r1");

  private static List<String> told(ServiceLook look) {
    return Told.of(new SchedulerRule(look, NOW).check(LONGEST));
  }

  private static ServiceLook look(Optional<Instant> lastRun, int active, int eligible) {
    return new ServiceLook(
        Optional.empty(),
        0,
        lastRun,
        active,
        eligible,
        eligible == 0 ? Optional.empty() : Optional.of(ago(7_200)),
        CYCLE);
  }

  private static ServiceLook stuck(Instant start, StuckService.Why why, Optional<Heartbeat> sign) {
    AtomicRun run =
        new AtomicRun("run-12345678", RUNNER, start, Optional.empty(), AtomicRun.RUNNING, "");
    return new ServiceLook(
        Optional.of(new StuckService(run, why, sign)),
        12,
        Optional.of(ago(3_000)),
        2,
        1,
        Optional.of(ago(7_200)),
        CYCLE);
  }

  @Test
  void stuck_tellsWhoseRunAndWhatWasRefused() {
    Heartbeat sign =
        new Heartbeat(
            RUNNER,
            ago(9_000),
            ago(2_700),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ServiceLook look = stuck(ago(2_760), StuckService.Why.RUNNER_SILENT, Optional.of(sign));
    Need need = Told.only(new SchedulerRule(look, NOW).check(LONGEST));

    assertThat(told(look))
        .containsExactly(
            "trouble | 1 stuck | The atomic service is stuck: no trigger, cron or recovery runs. |"
                + " Its run run-1234 of runner [r1] is marked as going on, and that runner gave its"
                + " last sign of life at 13:29:30. The last one that came to its end began at"
                + " 13:24:30. 12 runs refused since.");
    assertThat(need.since()).contains(ago(2_760));
    assertThat(need.offers()).containsExactly(Offer.FREE_SCHEDULER);
    assertThat(need.cause()).contains(RUNNER);
  }

  @Test
  void stuckMarkWithoutRecord_hasNoTime() {
    ServiceLook look = stuck(Instant.EPOCH, StuckService.Why.OVERLONG, Optional.empty());

    assertThat(Told.only(new SchedulerRule(look, NOW).check(LONGEST)).since()).isEmpty();
  }

  @Test
  void noActiveRunnerMayRunIt_isOff() {
    assertThat(told(look(Optional.of(ago(60)), 3, 0)))
        .containsExactly(
            "trouble | 1 off | No active runner may run the atomic service: no trigger, cron or"
                + " recovery runs. | 3 runners active, none of which may run it.");
  }

  @Test
  void noRunLately_isIdle() {
    assertThat(told(look(Optional.of(ago(901)), 3, 2)))
        .containsExactly(
            "trouble | 1 idle | The atomic service does not run, though runners are active that may"
                + " run it. | 2 runners may run it; it is due every 5m and last ran 15m1s ago.");
    assertThat(told(look(Optional.of(ago(900)), 3, 2))).containsExactly("quiet: last run 15m ago");
  }

  @Test
  void youngRunner_isNotIdle() {
    ServiceLook look =
        new ServiceLook(
            Optional.empty(), 0, Optional.of(ago(86_400)), 1, 1, Optional.of(ago(60)), CYCLE);

    assertThat(told(look)).containsExactly("quiet: last run 24h ago");
  }

  @Test
  void runnersThatNeverRanIt_areNotSaidToHave() {
    assertThat(told(look(Optional.empty(), 3, 2)))
        .first()
        .asString()
        .endsWith("2 runners may run it; it is due every 5m, and the first of them began 2h ago.");
  }

  @Test
  void noRunner_isToldWhereSomethingWaits() {
    assertThat(told(look(Optional.empty(), 0, 0))).containsExactly("quiet: no runner is active");
  }
}
