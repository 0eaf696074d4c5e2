package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.invocation.NearestChange.Side;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where nothing changed in a time, statistics and timeline tell which change is the nearest to it.
 * All applications lie in one store.
 */
public abstract class IdleContract extends BackendContract {
  private final Map<String, Optional<NearestChange>> expected = new HashMap<>();

  @Test
  final void timeWithoutChanges_tellsTheNearestChange() {
    write("busy", Optional.empty(), at(Duration.ofDays(-4)), at(Duration.ofMinutes(-1)));
    AnInvocation last = at(Duration.ofDays(-4));
    write("idle", when(last, Side.LAST), at(Duration.ofDays(-5)), last, at(Duration.ofDays(3)));
    AnInvocation ahead = at(Duration.ofDays(3));
    write("ahead", when(ahead, Side.FIRST), ahead, at(Duration.ofDays(4)));
    write("never", Optional.of(new NearestChange.None()));

    try (Pynmon pynmon =
        Pynmon.builder().clock(clock).readOnly(true).store(harness().url().toString()).build()) {
      pynmon.useCases().apps().all().listComplete();

      assertThat(told(pynmon.useCases(), this::byTimeline)).isEqualTo(expected);
      assertThat(told(pynmon.useCases(), this::byStatistics)).isEqualTo(expected);
    }
  }

  @Test
  final void windowOfThePast_tellsTheNearerOfWhatIsBeforeAndBehindIt_byItsWord() {
    AnInvocation first = at(Duration.ofDays(-9));
    AnInvocation last = at(Duration.ofDays(-4));
    harness().write(aScenario("shop").with(first, last));
    try (Pynmon pynmon =
        Pynmon.builder().clock(clock).readOnly(true).store(harness().url().toString()).build()) {
      assertThat(hourOf(pynmon.useCases(), 10)).isEqualTo(when(first, Side.FIRST));
      assertThat(hourOf(pynmon.useCases(), 8)).isEqualTo(when(first, Side.BEFORE));
      assertThat(hourOf(pynmon.useCases(), 5)).isEqualTo(when(last, Side.AFTER));
      assertThat(hourOf(pynmon.useCases(), 2)).isEqualTo(when(last, Side.LAST));
    }
  }

  private static Optional<NearestChange> hourOf(UseCases useCases, int daysAgo) {
    TimelineQuery query =
        TimelineQuery.of(
            new AppKey("shop"), Preset.HOUR.endingAt(Times.NOW.minus(Duration.ofDays(daysAgo))));
    return useCases.timeline().withChoices(query).view().idle();
  }

  private static AnInvocation at(Duration fromNow) {
    return anInvocation().registeredAt(Times.NOW.plus(fromNow));
  }

  private static Optional<NearestChange> when(AnInvocation last, Side side) {
    Instant at = last.lastChange().at();
    return Optional.of(new NearestChange.At(at, side));
  }

  private void write(String app, Optional<NearestChange> nearest, AnInvocation... some) {
    harness().write(aScenario(app).with(some));
    expected.put(app, nearest);
  }

  private interface Asked {
    Optional<NearestChange> of(UseCases useCases, AppKey app);
  }

  private Map<String, Optional<NearestChange>> told(UseCases useCases, Asked asked) {
    Map<String, Optional<NearestChange>> told = new HashMap<>();
    expected.keySet().forEach(app -> told.put(app, asked.of(useCases, new AppKey(app))));
    return told;
  }

  private Optional<NearestChange> byTimeline(UseCases useCases, AppKey app) {
    TimelineQuery query = TimelineQuery.of(app, Preset.HOUR.endingAt(Times.NOW));
    return useCases.timeline().withChoices(query).view().idle();
  }

  private Optional<NearestChange> byStatistics(UseCases useCases, AppKey app) {
    return useCases.tasks().reportComplete(app, Preset.HOUR).value().flatMap(ActivityReport::idle);
  }
}
