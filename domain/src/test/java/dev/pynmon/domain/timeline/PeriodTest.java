package dev.pynmon.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final Instant TWO = Instant.parse("2026-11-24T14:00:00Z");
  private static final Instant THREE = Instant.parse("2026-11-24T15:00:00Z");
  private static final Instant FOUR = Instant.parse("2026-11-24T16:00:00Z");

  @Test
  void preset_movesOn_andIsNeverOver() {
    assertThat(Preset.HOUR.endingAt(THREE)).isEqualTo(new TimeWindow(TWO, THREE));
    assertThat(Preset.HOUR.endingAt(FOUR)).isEqualTo(new TimeWindow(THREE, FOUR));
    assertThat(Preset.HOUR.isOver(FOUR)).isFalse();
  }

  @Test
  void window_staysWhereItIs_onceItIsOver() {
    Period.Fixed window = new Period.Fixed(new TimeWindow(TWO, THREE));

    assertThat(window.endingAt(FOUR)).isEqualTo(window.window());
    assertThat(window.isOver(FOUR)).isTrue();
    assertThat(window.isOver(THREE)).isTrue();
    assertThat(window.isOpen()).isFalse();
  }

  @Test
  void whatIsToCome_isLeftOut() {
    assertThat(new Period.Fixed(new TimeWindow(TWO, FOUR)).endingAt(THREE))
        .isEqualTo(new TimeWindow(TWO, THREE));
    assertThat(new Period.Fixed(new TimeWindow(THREE, FOUR)).endingAt(TWO))
        .isEqualTo(new TimeWindow(THREE, THREE));
  }

  @Test
  void since_goesOn() {
    Period.Fixed since = Period.Fixed.since(TWO);

    assertThat(since.isOpen()).isTrue();
    assertThat(since.isOver(FOUR)).isFalse();
    assertThat(since.endingAt(FOUR)).isEqualTo(new TimeWindow(TWO, FOUR));
  }
}
