package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriggerDeedsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

  private static String never(Newest<TriggerRun> runs) {
    TriggerSurroundings around =
        new TriggerSurroundings(
            Map.of(),
            Map.of(),
            new Answer.Available<>(runs),
            EventRetention.DEFAULT,
            Optional.empty(),
            Map.of());
    return new TriggerDeeds(around, NOW).never();
  }

  @Test
  void withoutARun_itIsToldHowFarWasLooked() {
    assertThat(never(Newest.none())).isEqualTo("no run kept (7 days)");
    assertThat(never(new Newest<>(List.of(), false, Optional.of(NOW.minusSeconds(60)))))
        .isEqualTo("none since 2026-11-24 14:29:00.000000 UTC, older ones were not looked at");
    assertThat(never(new Newest<>(List.of(), false))).isEqualTo("none among the newest 0 runs");
  }
}
