package dev.pynmon.web.invocation;

import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeBarTest {
  @Test
  void of_history_drawsBarsAndMarksToScale() {
    LifeBar bar = bar(Samples.history(1_000, REGISTERED, PENDING, RUNNING, SUCCESS));

    assertThat(bar.lifeSummary()).isEqualTo("3.00 s, of which 1.00 s running");
    assertThat(bar.lifeLabel())
        .isEqualTo("Life of this invocation: 3.00 s, of which 1.00 s running, now SUCCESS");
    assertThat(bar.lifeSegments())
        .extracting(
            LifeBar.Segment::segClass,
            LifeBar.Segment::segX,
            LifeBar.Segment::segWidth,
            LifeBar.Segment::segTitle,
            LifeBar.Segment::segLabel)
        .containsExactly(
            tuple("seg-wait st-pending", "382.7", "374.7", "PENDING 1.00 s", ""),
            tuple(
                "seg-run soft st-success",
                "757.3",
                "374.7",
                "attempt 1, 1.00 s on 54f27cc",
                "attempt 1, 1.00 s on 54f27cc"));
    assertThat(bar.lifeMarks())
        .extracting(LifeBar.Mark::markClass, LifeBar.Mark::markX)
        .containsExactly(tuple("st-registered", "0.0"), tuple("st-success", "1124.0"));
    assertThat(bar.lifeTicks())
        .extracting(LifeBar.Tick::tickText)
        .containsExactly("14:46:02.000", "+500 ms", "+1 s", "+1.50 s", "+2 s", "+2.50 s");
    assertThat(bar.lifeCut()).isEmpty();
  }

  @Test
  void of_attemptOfADeadRunner_endsWhereThatWasLastHeardOf() {
    Instant since = Samples.NOW.minusSeconds(20);
    LifeBar bar = LifeBar.of(Samples.silent(since).life(Samples.NOW)).orElseThrow();

    assertThat(bar.lifeSummary())
        .isEqualTo(
            "1 m 00 s so far, of which 38.00 s running; its runner was last heard of 20 s ago");
    assertThat(bar.lifeSegments().getLast())
        .returns("45.5", LifeBar.Segment::segX)
        .returns("711.9", LifeBar.Segment::segWidth)
        .returns("attempt 1, 38.00 s until last heard of on 54f27cc", LifeBar.Segment::segTitle);
  }

  @Test
  void of_onlyRegistered_hasOneMark() {
    LifeBar bar = bar(Samples.history(0, REGISTERED));

    assertThat(bar.lifeSummary()).isEqualTo("1 m 00 s so far, never ran");
    assertThat(bar.lifeSegments()).isEmpty();
    assertThat(bar.lifeMarks()).hasSize(1);
  }

  @Test
  void of_zeroSpan_doesNotDivideByIt() {
    LifeBar bar = bar(Samples.history(0, REGISTERED, RUNNING, SUCCESS));

    assertThat(bar.lifeSegments())
        .extracting(LifeBar.Segment::segX, LifeBar.Segment::segWidth)
        .containsExactly(tuple("8.0", "2.0"));
  }

  @Test
  void of_endlessRetries_isCutAndSaysSo() {
    List<InvocationStatus> statuses = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      statuses.addAll(List.of(RUNNING, RETRY));
    }
    LifeBar bar = bar(Samples.history(10, statuses.toArray(InvocationStatus[]::new)));

    assertThat(bar.lifeSegments()).hasSize(200);
    assertThat(bar.lifeMarks()).hasSize(200);
    assertThat(bar.lifeCut()).isEqualTo("Only the first 200 changes are drawn.");
  }

  @Test
  void ticks_tenThousandYears_areFew() {
    LifeScale scale = new LifeScale(Instant.EPOCH, Duration.ofDays(3_650_000));

    assertThat(scale.ticks()).hasSizeBetween(2, 9);
  }

  @Test
  void of_emptyHistory_isNothing() {
    assertThat(LifeBar.of(Life.of(History.EMPTY, Present.at(Samples.NOW)))).isEmpty();
  }

  private static LifeBar bar(History history) {
    return LifeBar.of(Life.of(history, Present.at(Samples.NOW))).orElseThrow();
  }
}
