package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ApproachTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

  @Test
  void withoutChance_itIsReachedAtTheEndsOfTheRangeOfItsSpeed() {
    Approach ahead = new Approach(5, 1, 0);
    assertThat(ahead.about(12)).isEqualTo(2.4, EXACTLY);
    assertThat(ahead.earliest(12)).isEqualTo(2, EXACTLY);
    assertThat(ahead.latest(12)).isEqualTo(3, EXACTLY);
  }

  @Test
  void atItsEnds_whatIsDoneIsOffByAsMuchAsIsMissing() {
    Approach ahead = new Approach(5, 1, 3);
    double earliest = ahead.earliest(12);
    double latest = ahead.latest(12);
    assertThat(5 * earliest + ahead.off(earliest)).isEqualTo(12, EXACTLY);
    assertThat(5 * latest - ahead.off(latest)).isEqualTo(12, EXACTLY);
  }

  @Test
  void whatIsCertain_hasNoRange() {
    assertThat(new Approach(5, 0, 0).earliest(12)).isEqualTo(2.4, EXACTLY);
    assertThat(new Approach(5, 0, 0).latest(12)).isEqualTo(2.4, EXACTLY);
  }

  @Test
  void rate_hasItsErrorAndItsChance() {
    Rate rate = new Rate(new Count.Exact(100), Duration.ofMinutes(10));
    assertThat(Approach.of(rate)).isEqualTo(new Approach(10, 2, 10));
  }
}
