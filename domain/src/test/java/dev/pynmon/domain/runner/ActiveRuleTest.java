package dev.pynmon.domain.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActiveRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:06:22Z");

  @Test
  void heartbeatOfTenMinutesAgo_isStillActive_olderOnesAreNot() {
    assertThat(isActive(NOW.minus(Duration.ofMinutes(10)))).isTrue();
    assertThat(isActive(NOW.minus(Duration.ofMinutes(10)).minusNanos(1_000))).isFalse();
  }

  @Test
  void heartbeatFromTheFuture_isActive() {
    assertThat(isActive(NOW.plusSeconds(3_600))).isTrue();
  }

  @Test
  void silentForHalfOfThat_isStale_butNotBeforeTwoHeartbeatsAreMissing() {
    assertThat(presence(ActiveRule.DEFAULT, 300)).isEqualTo(RunnerPresence.ACTIVE);
    assertThat(presence(ActiveRule.DEFAULT, 301)).isEqualTo(RunnerPresence.STALE);

    ActiveRule seldom = new ActiveRule(Duration.ofMinutes(5), Duration.ofMinutes(2));
    assertThat(presence(seldom, 240)).isEqualTo(RunnerPresence.ACTIVE);
    assertThat(presence(seldom, 241)).isEqualTo(RunnerPresence.STALE);

    ActiveRule brief = new ActiveRule(Duration.ofMinutes(1));
    assertThat(presence(brief, 60)).isEqualTo(RunnerPresence.ACTIVE);
    assertThat(presence(brief, 61)).isEqualTo(RunnerPresence.GONE);
  }

  private static RunnerPresence presence(ActiveRule rule, int secondsAgo) {
    return rule.presence(Optional.of(heartbeat(NOW.minusSeconds(secondsAgo))), NOW);
  }

  private static boolean isActive(Instant last) {
    return ActiveRule.DEFAULT.isActive(heartbeat(last), NOW);
  }

  private static Heartbeat heartbeat(Instant last) {
    return new Heartbeat(
        new RunnerId("r"),
        Instant.EPOCH,
        last,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
