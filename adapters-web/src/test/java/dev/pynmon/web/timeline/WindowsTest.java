package dev.pynmon.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void moves_goByHalfAWindow() {
    Windows windows = new Windows(window(0, 60), NOON.plusSeconds(61));

    assertThat(windows.earlier()).contains(window(-30, 30));
    assertThat(windows.later()).contains(window(30, 90));
    assertThat(windows.inside()).contains(window(15, 45));
    assertThat(windows.around()).contains(window(-30, 90));
  }

  @Test
  void later_isNothingWhereOnlyTheFutureIs() {
    assertThat(new Windows(window(0, 60), NOON.plusSeconds(60)).later()).isEmpty();
  }

  @Test
  void endsOfTime_areNotCrossed() {
    Windows all =
        new Windows(
            new TimeWindow(
                Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z")),
            NOON);

    assertThat(all.earlier()).isEmpty();
    assertThat(all.around()).isEmpty();
    assertThat(all.later()).isEmpty();
    assertThat(all.inside()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, MINUTE", "60, MINUTE", "61, FIVE_MINUTES", "9999999, WEEK"})
  void preset_isTheShortestThatIsLongEnough(long seconds, Preset preset) {
    assertThat(new Windows(window(0, seconds), NOON).preset()).isEqualTo(preset);
  }

  private static TimeWindow window(long from, long to) {
    return new TimeWindow(NOON.plusSeconds(from), NOON.plusSeconds(to));
  }
}
