package dev.pynmon.domain.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PurgeScopeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void whatEndedThisMoment_staysAtAnyAge() {
    assertThat(endedBy(Duration.ZERO)).isEqualTo("2026-11-24T11:59:57Z");
    assertThat(endedBy(Duration.ofSeconds(3))).isEqualTo("2026-11-24T11:59:57Z");
    assertThat(endedBy(Duration.ofSeconds(4))).isEqualTo("2026-11-24T11:59:56Z");
  }

  private static Instant endedBy(Duration age) {
    return new PurgeScope.Ended(age, false).by(NOW);
  }
}
