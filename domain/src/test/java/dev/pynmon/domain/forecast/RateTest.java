package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {
  private static Rate inTenMinutes(long count) {
    return new Rate(new Count.Exact(count), Duration.ofMinutes(10));
  }

  @Test
  void rate_isOffByTwiceTheRootOfItsNumber() {
    Rate rate = inTenMinutes(100);
    assertThat(rate.perMinute()).isEqualTo(10.0);
    assertThat(rate.least()).isEqualTo(8.0);
    assertThat(rate.most()).isEqualTo(12.0);
  }

  @Test
  void few_areNeverLessThanNone() {
    assertThat(inTenMinutes(1).least()).isZero();
    assertThat(inTenMinutes(1).most()).isEqualTo(0.3);
  }

  @Test
  void none_isARateOfZero() {
    assertThat(inTenMinutes(0).perMinute()).isZero();
    assertThat(inTenMinutes(0).most()).isZero();
  }

  @Test
  void numberThatIsNotWhole_isNotCertain() {
    assertThat(new Rate(new Count.AtLeast(5), Duration.ofMinutes(1)).isCertain()).isFalse();
    assertThat(inTenMinutes(5).isCertain()).isTrue();
  }
}
