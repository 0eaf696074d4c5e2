package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static dev.pynmon.domain.why.Said.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.RecoveryPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilentRunnerRuleTest {
  private static final RunnerId RUNNER = new RunnerId("r1");
  private static final RecoveryPlan COMES =
      new RecoveryPlan("*/15 * * * *", Optional.empty(), true);
  private static final RecoveryPlan SOON = new RecoveryPlan("*/5 * * * *", Optional.empty(), true);
  private static final RecoveryPlan NEVER =
      new RecoveryPlan("*/15 * * * *", Optional.empty(), false);

  private static SilentRunner silent(Optional<Instant> heard, InvocationState... holds) {
    return new SilentRunner(
        RUNNER,
        Optional.of(
            new RunnerContext(
                RUNNER, "ThreadRunner", 7, "host-b", 1, Optional.empty(), Optional.empty())),
        heard,
        heard.map(at -> at.plusSeconds(600)).orElse(ago(60)),
        List.of(holds));
  }

  @Test
  void whatRecoveryTakesFromIt_heals() {
    Finding found =
        new SilentRunnerRule(SOON, COMES, NOW)
            .check(
                List.of(
                    silent(
                        Optional.of(ago(660)),
                        state("a", KnownStatus.RUNNING, 1_320),
                        state("b", KnownStatus.PENDING, 600))),
                3,
                true);

    assertThat(Told.of(found))
        .containsExactly(
            "heals | 2 held | Runner [r1] is silent and holds work. | ThreadRunner on host-b, last"
                + " heard of at 14:03:30. [shop.charge] [a] running for 11m until then,"
                + " [shop.charge] [b] pending. Heals by itself; recovery is due at the next"
                + " [*/15 * * * * → scheduler], 14:15:00.");
    assertThat(Told.only(found).since()).contains(ago(660));
    assertThat(Told.only(found).cause()).contains(RUNNER);
  }

  @Test
  void staleOne_isRecoveredAfterItCountsAsDead() {
    assertThat(
            Told.of(
                new SilentRunnerRule(SOON, COMES, NOW)
                    .check(
                        List.of(
                            silent(Optional.of(ago(330)), state("a", KnownStatus.RUNNING, 400))),
                        1,
                        true)))
        .containsExactly(
            "heals | 1 held | Runner [r1] is silent and holds work. | ThreadRunner on host-b, last"
                + " heard of at 14:09:00; counts as dead from 14:19:00. [shop.charge] [a] running"
                + " for 1m10s until then. Heals by itself; recovery is due at the next"
                + " [*/15 * * * * → scheduler], 14:30:00.");
  }

  @Test
  void whatNobodyTakesFromIt_staysSo() {
    assertThat(
            Told.of(
                new SilentRunnerRule(NEVER, NEVER, NOW)
                    .check(
                        List.of(silent(Optional.empty(), state("a", KnownStatus.PENDING, 120))),
                        1,
                        true)))
        .containsExactly(
            "warning | 1 held | Runner [r1] is silent and holds work. | ThreadRunner on host-b,"
                + " never heard of. [shop.charge] [a] pending. It stays so; recovery comes once a"
                + " [runner → runners] is active again: none is.");
  }

  @Test
  void moreThanThree_areCounted() {
    InvocationState one = state("a", KnownStatus.RUNNING, 700);

    Finding found =
        new SilentRunnerRule(SOON, COMES, NOW)
            .check(List.of(silent(Optional.of(ago(660)), one, one, one, one, one)), 1, false);

    assertThat(Told.of(found).getFirst()).contains(" and 2 more. Heals by itself");
    assertThat(Told.only(found).number())
        .as("only the newest were looked at")
        .isEqualTo(new Count.AtLeast(5));
  }

  @Test
  void allHeardOf_isQuiet() {
    SilentRunnerRule rule = new SilentRunnerRule(SOON, COMES, NOW);

    assertThat(Told.of(rule.check(List.of(), 2, true)))
        .containsExactly("quiet: 2 runners with work, none is silent");
    assertThat(Told.of(rule.check(List.of(), 0, true)))
        .containsExactly("quiet: no runner holds work");
    assertThat(Told.of(rule.check(List.of(), 0, false)))
        .containsExactly("quiet: no runner holds work, by the newest that are unfinished");
  }
}
