package dev.pynmon.domain.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.StuckService.Why;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StuckRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final RunnerId RUNNER = new RunnerId("r");
  private static final StuckRule RULE = new StuckRule(Duration.ofMinutes(5), ActiveRule.DEFAULT);

  @Test
  void runOfADeadRunner_isStuck() {
    assertThat(why(run(20), sign(20))).contains(Why.RUNNER_SILENT);
    assertThat(why(run(20), Optional.empty())).contains(Why.RUNNER_SILENT);
  }

  @Test
  void runOfADeadRunner_youngerThanACycle_mayStillEnd() {
    assertThat(why(run(5), Optional.empty())).isEmpty();
  }

  @Test
  void runWhoseRunnerMayStillLive_isNotStuck() {
    assertThat(why(run(9), sign(9))).isEmpty();
    assertThat(why(run(1), sign(1))).isEmpty();
  }

  @Test
  void runWhoseRunnerAskedAgain_isLeftBehind() {
    assertThat(why(run(8), sign(2))).contains(Why.LEFT_BEHIND);
  }

  @Test
  void runLongerThanARunnerMayBeSilent_isStuck() {
    StuckRule slow = new StuckRule(Duration.ofMinutes(30), new ActiveRule(Duration.ofMinutes(40)));
    Instant begun = NOW.minus(Duration.ofMinutes(41));
    AtomicRun run = run(begun, "a");
    Map<RunnerId, Heartbeat> sign = Map.of(RUNNER, heartbeat(NOW.minus(Duration.ofMinutes(40))));

    assertThat(slow.find(List.of(run), sign, NOW).map(StuckService::why)).contains(Why.LEFT_BEHIND);
    assertThat(
            new StuckRule(Duration.ofMinutes(30), new ActiveRule(Duration.ofMinutes(40)))
                .find(
                    List.of(run(NOW.minusMillis(2_400_500), "a")),
                    Map.of(RUNNER, heartbeat(NOW.minus(Duration.ofMinutes(40)))),
                    NOW)
                .map(StuckService::why))
        .contains(Why.OVERLONG);
  }

  @Test
  void markWithoutARecord_isStuck() {
    AtomicRun lost =
        new AtomicRun("m", new RunnerId(""), Instant.EPOCH, Optional.empty(), "running", "");

    assertThat(RULE.find(List.of(lost), Map.of(), NOW).map(StuckService::why))
        .contains(Why.RUNNER_SILENT);
  }

  @Test
  void ofSeveral_theOldestIsNamed() {
    List<AtomicRun> marked =
        List.of(
            run(NOW.minus(Duration.ofMinutes(20)), "young"),
            run(NOW.minus(Duration.ofMinutes(50)), "old"));

    assertThat(RULE.find(marked, Map.of(), NOW).map(stuck -> stuck.run().id())).contains("old");
    assertThat(RULE.find(List.of(), Map.of(), NOW)).isEmpty();
  }

  private static Optional<Why> why(AtomicRun run, Optional<Heartbeat> sign) {
    Map<RunnerId, Heartbeat> signs = sign.map(one -> Map.of(RUNNER, one)).orElse(Map.of());
    return RULE.find(List.of(run), signs, NOW).map(StuckService::why);
  }

  private static AtomicRun run(int minutesAgo) {
    return run(NOW.minus(Duration.ofMinutes(minutesAgo)), "run");
  }

  private static AtomicRun run(Instant start, String id) {
    return new AtomicRun(id, RUNNER, start, Optional.empty(), "running", "");
  }

  private static Optional<Heartbeat> sign(int minutesAgo) {
    return Optional.of(heartbeat(NOW.minus(Duration.ofMinutes(minutesAgo))));
  }

  private static Heartbeat heartbeat(Instant last) {
    return new Heartbeat(
        RUNNER, last, last, true, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
