package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that need no more than numbers. */
class CountRulesTest {
  private static final Count NONE = new Count.Exact(0);
  private static final StatusTotals REGISTERED =
      new StatusTotals(Map.of(KnownStatus.REGISTERED, 10L));

  private static RunnerCounts runners(long known, long active) {
    return new RunnerCounts(new Count.Exact(known), new Count.Exact(active));
  }

  @Test
  void unknownStatus_isNamed() {
    StatusTotals totals =
        new StatusTotals(Map.of(InvocationStatus.of("archived"), 3L, KnownStatus.SUCCESS, 9L));

    assertThat(Told.of(UnknownStatusRule.check(totals)))
        .containsExactly(
            "warning | 3 unknown | 3 invocations are in a status that is not known: ARCHIVED. | A"
                + " newer pynenc may have written it, or the store is damaged.");
    assertThat(Told.of(UnknownStatusRule.check(REGISTERED)))
        .containsExactly("quiet: all statuses are known");
  }

  @Test
  void whatIsRegisteredAndNeverQueued_isTheBrokenPair() {
    Optional<String> problem = Optional.of("They do not fit.");

    assertThat(Told.of(BrokenPairRule.check(REGISTERED, problem)))
        .containsExactly(
            "trouble | 10 never queued | 10 invocations registered, and nothing is ever queued. |"
                + " They do not fit. Install a pair that fits.");
    assertThat(
            Told.of(
                BrokenPairRule.check(
                    new StatusTotals(Map.of(KnownStatus.REGISTERED, 2L, KnownStatus.SUCCESS, 90L)),
                    problem)))
        .first()
        .asString()
        .startsWith("trouble | 2 never queued | 2 invocations registered");
  }

  @Test
  void nothingRegisteredOrNoProblem_isNoBrokenPair() {
    assertThat(Told.of(BrokenPairRule.check(REGISTERED, Optional.empty())))
        .containsExactly("quiet: pynenc fits its plugins");
    assertThat(
            Told.of(
                BrokenPairRule.check(
                    new StatusTotals(Map.of(KnownStatus.SUCCESS, 90L)), Optional.of("No."))))
        .containsExactly("quiet: pynenc fits its plugins");
  }

  @Test
  void messagesWaitAndNoRunnerIsActive_isTrouble() {
    assertThat(
            Told.of(NoRunnerRule.check(runners(3, 0), new Count.Exact(3), Optional.of(ago(3_600)))))
        .containsExactly(
            "trouble | 3 wait | 3 messages wait and no runner is active. | 3 runners left a"
                + " heartbeat, all too old; the last was heard of at 13:14:30.");
    assertThat(Told.of(NoRunnerRule.check(runners(0, 0), new Count.AtLeast(1), Optional.empty())))
        .containsExactly(
            "trouble | 1 wait | At least 1 message waits and no runner is active. | None ever left"
                + " a heartbeat.");
  }

  @Test
  void nothingWaitsOrARunnerIsActiveOrNotCounted_isQuiet() {
    assertThat(Told.of(NoRunnerRule.check(runners(3, 0), NONE, Optional.empty())))
        .containsExactly("quiet: 0 active runners");
    assertThat(Told.of(NoRunnerRule.check(runners(3, 1), new Count.Exact(9), Optional.empty())))
        .containsExactly("quiet: 1 active runner");
    RunnerCounts notCounted = new RunnerCounts(new Count.AtLeast(0), new Count.AtLeast(0));
    assertThat(Told.of(NoRunnerRule.check(notCounted, new Count.Exact(9), Optional.empty())))
        .containsExactly("quiet: 0 active runners");
  }
}
