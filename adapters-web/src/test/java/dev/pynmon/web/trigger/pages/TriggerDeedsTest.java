package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.domain.trigger.firing.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TriggerDeedsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

  private static final Trigger TRIGGER =
      new Trigger("t", Optional.empty(), "and", List.of(), Optional.empty());

  private static String never(Newest<TriggerRun> runs) {
    return new TriggerDeeds(around(runs), NOW).never();
  }

  private static TriggerSurroundings around(Newest<TriggerRun> runs) {
    Firing firing =
        new Firing(
            new Standing.NotMet(),
            Optional.empty(),
            List.of(),
            false,
            List.of(),
            new Turn.Nobody(),
            Duration.ofMinutes(5),
            Waiting.Known.ALL,
            Optional.empty());
    return new TriggerSurroundings(
        Map.of(),
        Map.of(),
        new Answer.Available<>(runs),
        EventRetention.DEFAULT,
        Optional.empty(),
        Map.of("t", firing));
  }

  private static TriggerDeeds deeds(boolean complete, Instant... runs) {
    List<TriggerRun> each = Stream.of(runs).map(TriggerDeedsTest::run).toList();
    return new TriggerDeeds(around(new Newest<>(each, complete)), NOW);
  }

  private static TriggerRun run(Instant at) {
    return new TriggerRun(
        new TriggerRunId("r" + at),
        TRIGGER.id(),
        Optional.empty(),
        "and",
        Optional.empty(),
        Optional.empty(),
        Optional.of(at),
        List.of(),
        TriggerRun.ServedBy.NOBODY);
  }

  @Test
  void count_isOfADay_whereThatWasLookedAt_andElseOfWhatWas() {
    Instant old = NOW.minus(Duration.ofDays(2));
    assertThat(deeds(true, NOW, old).often(TRIGGER)).isEqualTo("1 in a day");
    assertThat(deeds(false, NOW, old).often(TRIGGER)).isEqualTo("1 in a day");
    TriggerDeeds cut = deeds(false, NOW, NOW.minusSeconds(90));
    assertThat(cut.often(TRIGGER)).isEqualTo("2 in 1 m").isEqualTo(cut.count(TRIGGER));
    assertThat(cut.isOfDay()).isFalse();
    assertThat(deeds(false).often(TRIGGER)).isEmpty();
  }

  @Test
  void withoutARun_itIsToldHowFarWasLooked() {
    assertThat(never(Newest.none())).isEqualTo("no run kept (7 days)");
    assertThat(never(new Newest<>(List.of(), false, Optional.of(NOW.minusSeconds(60)))))
        .isEqualTo("none since 2026-11-24 14:29:00.000000 UTC, older ones were not looked at");
    assertThat(never(new Newest<>(List.of(), false))).isEqualTo("none among the newest 0 runs");
  }
}
