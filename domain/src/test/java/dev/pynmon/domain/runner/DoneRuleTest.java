package dev.pynmon.domain.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoneRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");
  private static final String OF_ONE = "ProcessRunnerWorker";
  private static final RunnerSighting HEAD = sighting("head", "ProcessRunner", false, 20);

  @Test
  void workerOfAnActiveRunner_thatHoldsNothing_isDone() {
    RunnerSighting worker = sighting("w", OF_ONE, true, 10);

    assertThat(rule(Set.of(), HEAD, worker).isDone(worker)).isTrue();
    assertThat(rule(Set.of("w"), HEAD, worker).isDone(worker)).as("it holds something").isFalse();
  }

  @Test
  void workerThatTakesMoreThanOne_isNeverDone() {
    for (String type : List.of("PPRWorker", "ThreadRunner")) {
      RunnerSighting worker = sighting("w", type, true, 10);
      assertThat(rule(Set.of(), HEAD, worker).isDone(worker)).as(type).isFalse();
    }
    assertThat(rule(Set.of(), HEAD).isDone(HEAD)).isFalse();
  }

  @Test
  void workerOfASilentRunner_isDone_onlyIfSomebodyThereWasHeardOfLater() {
    RunnerSighting head = sighting("head", "ProcessRunner", false, 400);
    RunnerSighting first = sighting("1", OF_ONE, true, 390);
    RunnerSighting last = sighting("2", OF_ONE, true, 380);
    DoneRule rule = rule(Set.of(), head, first, last);

    assertThat(rule.isDone(first)).isTrue();
    assertThat(rule.isDone(last)).as("it may have died with its runner").isFalse();
  }

  @Test
  void workerWhoseWorkMayHaveBeenRecovered_isNotCalledDone() {
    RunnerSighting worker = sighting("w", OF_ONE, true, 601);

    assertThat(rule(Set.of(), HEAD, worker).isDone(worker)).isFalse();
  }

  @Test
  void workerOfNobodyKnown_andOneWithoutAContext_areNotCalledDone() {
    RunnerSighting alone = sighting("w", OF_ONE, true, 10);
    RunnerSighting unknown =
        new RunnerSighting(
            new RunnerId("u"), Optional.empty(), alone.heartbeat(), RunnerPresence.ACTIVE);

    assertThat(rule(Set.of(), alone).isDone(alone)).isFalse();
    assertThat(rule(Set.of(), HEAD, unknown).isDone(unknown)).isFalse();
  }

  private static DoneRule rule(Set<String> holders, RunnerSighting... runners) {
    return new DoneRule(
        ActiveRule.DEFAULT, NOW, List.of(runners), id -> !holders.contains(id.value()));
  }

  private static RunnerSighting sighting(String id, String type, boolean worker, int secondsAgo) {
    RunnerId runner = new RunnerId(id);
    Optional<RunnerId> parent = worker ? Optional.of(new RunnerId("head")) : Optional.empty();
    Instant last = NOW.minusSeconds(secondsAgo);
    Heartbeat sign =
        new Heartbeat(
            runner, last, last, !worker, Optional.empty(), Optional.empty(), Optional.empty());
    return new RunnerSighting(
        runner,
        Optional.of(new RunnerContext(runner, type, 1, "host", 2, parent, Optional.empty())),
        Optional.of(sign),
        ActiveRule.DEFAULT.presence(Optional.of(sign), NOW));
  }
}
