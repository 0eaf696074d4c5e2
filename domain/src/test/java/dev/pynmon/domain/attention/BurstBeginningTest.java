package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With what a burst begins, where more than one was. */
class BurstBeginningTest extends TaskPast {
  @ParameterizedTest
  @CsvSource({"10, 8", "20, 8", "40, 8", "10, 20", "40, 60"})
  void outageThatIsOver_isNotOfTheNextOne(int pause, int lasts) {
    wholeDay();
    minutes(1_430, lasts + pause + 15, false);
    minutes(lasts + pause + 15, lasts + pause, true);
    minutes(lasts + pause, lasts, false);
    minutes(lasts, 0, true);

    Instant began = NOW.minusSeconds(60L * lasts);
    assertThat(Told.only(finding()).since())
        .hasValueSatisfying(
            since -> assertThat(since).isBetween(began.minusSeconds(120), began.plusSeconds(120)));
  }

  /** Looked at every third minute, from before the first until long after the second. */
  @ParameterizedTest
  @CsvSource({
    "10, nothing 102 77 nothing",
    "20, nothing 112 77 nothing",
    "40, nothing 132 nothing 77 nothing"
  })
  void eachOutage_isToldOnce_withOneBeginning(int pause, String expected) {
    minutes(800, 92 + pause, false);
    minutes(92 + pause, 77 + pause, true);
    minutes(77 + pause, 77, false);
    minutes(77, 62, true);
    minutes(62, 0, false);
    List<String> story = new ArrayList<>();
    for (int ago = 95 + pause; ago >= 0; ago -= 3) {
      String told = toldMinutesAgo(ago);
      if (story.isEmpty() || !story.getLast().equals(told)) {
        story.add(told);
      }
    }

    assertThat(String.join(" ", story)).isEqualTo(expected);
  }

  /** How many minutes ago what was told so many ago began. */
  private String toldMinutesAgo(int ago) {
    window = new TimeWindow(WINDOW.from().minusSeconds(60L * ago), NOW.minusSeconds(60L * ago));
    knownSince = window.from();
    Finding finding = finding();
    toldBefore = BurstRule.told(finding);
    return toldBefore.isEmpty()
        ? "nothing"
        : Told.only(finding)
            .since()
            .map(since -> String.valueOf(Duration.between(since, NOW).toMinutes()))
            .orElseThrow();
  }

  /** Once in ten minutes: four that succeed are a pause, one is none. */
  @ParameterizedTest
  @CsvSource({"4, 60", "1, 130"})
  void ofLittleTraffic_fewThatSucceedAreAPause(int succeeded, int began) {
    wholeDay();
    int pause = 60 + 10 * succeeded;
    steadily(1_430, pause + 60, 10, 0, 1);
    steadily(pause + 60, pause, 10, 1, 0);
    steadily(pause, 60, 10, 0, 1);
    steadily(60, 0, 10, 1, 0);

    assertThat(Told.only(finding()).since()).contains(NOW.minusSeconds(60L * began));
  }

  /** Once in five minutes, of which one of three fails. */
  @Test
  void trickleOfFailures_isOne() {
    wholeDay();
    steadily(1_430, 120, 5, 0, 1);
    steadily(120, 0, 15, 1, 0);
    steadily(115, 0, 15, 0, 1);
    steadily(110, 0, 15, 0, 1);

    assertThat(told())
        .first()
        .asString()
        .contains("8 failed | [shop.charge] often fails since 12:14:30. | 8 of 24 (33 %) ");
  }

  /** What still fails now and then when it is over does not prolong it. */
  @Test
  void usualFailure_afterAnOutage_isNotOfIt() {
    wholeDay();
    minutes(1_430, 60, false);
    minutes(60, 45, true);
    minutes(45, 0, false);
    toldBefore = Set.of(TASK);

    assertThat(told()).first().asString().startsWith("quiet: 1 task, ");
  }
}
