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

  private static boolean isActive(Instant last) {
    Heartbeat heartbeat =
        new Heartbeat(
            new RunnerId("r"),
            Instant.EPOCH,
            last,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return ActiveRule.DEFAULT.isActive(heartbeat, NOW);
  }
}
