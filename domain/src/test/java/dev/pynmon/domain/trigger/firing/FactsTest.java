package dev.pynmon.domain.trigger.firing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

  private static Facts facts(Newest<TriggerRun> runs) {
    return new Facts(
        NOW,
        Map.of(),
        Map.of(),
        new Answer.Available<>(runs),
        EventRetention.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        new Waiting(List.of(), Waiting.Known.ALL),
        RunClaims.UNKNOWN,
        true,
        new Service(new Turn.Nobody(), Duration.ofMinutes(5), Optional.empty()));
  }

  @Test
  void searchThatEnded_toldOfTheRunsSince_asFarAsItCame() {
    Instant back = NOW.minusSeconds(3_600);
    Facts facts = facts(new Newest<>(List.of(), false, Optional.of(back)));
    assertThat(facts.hasRunsSince(back.plusSeconds(1))).isTrue();
    assertThat(facts.hasRunsSince(back)).isFalse();
    assertThat(facts(new Newest<>(List.of(), false)).hasRunsSince(NOW)).isFalse();
    assertThat(facts(Newest.none()).hasRunsSince(back)).isTrue();
  }
}
