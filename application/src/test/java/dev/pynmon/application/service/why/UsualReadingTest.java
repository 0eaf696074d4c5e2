package dev.pynmon.application.service.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.timeline.Preset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsualReadingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:14:30Z");
  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

  private static Optional<String> within(Instant knownSince) {
    TimeWindow day = new TimeWindow(YESTERDAY, NOW);
    TaskActivity activity = TaskActivity.of(List.of(), _ -> Optional.empty(), day, knownSince);
    Snapshot<ActivityReport> known =
        new Snapshot.Taken<>(new ActivityReport(activity, List.of()), NOW, false);
    return new UsualReading(new TaskReport(NOW, Preset.DAY, new Answer.Available<>(known)))
        .within();
  }

  @Test
  void whatWasNotLookedAt_isNotCalledCounted() {
    assertThat(within(YESTERDAY)).contains("the last day");
    assertThat(within(NOW.minusSeconds(3_500))).contains("the last 58 minutes");
    assertThat(within(NOW.minusSeconds(30))).contains("the last minute");
  }
}
