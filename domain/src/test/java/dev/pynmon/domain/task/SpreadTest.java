package dev.pynmon.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void none_isEmpty() {
    assertThat(Spread.of(new long[0])).isEmpty();
  }

  @Test
  void one_isAllOfThem() {
    Duration only = Duration.ofMillis(5);

    assertThat(Spread.of(new long[] {5_000})).contains(new Spread(1, only, only, only, only));
  }

  @Test
  void two_haveTheShorterAsMedian() {
    assertThat(Spread.of(new long[] {1_000, 9_000}).orElseThrow())
        .returns(Duration.ofMillis(1), Spread::median)
        .returns(Duration.ofMillis(9), Spread::p95);
  }

  @Test
  void aThousand_haveExactPercentiles() {
    assertThat(Spread.of(LongStream.rangeClosed(1, 1_000).map(each -> each * 1_000).toArray()))
        .contains(
            new Spread(
                1_000,
                Duration.ofMillis(500),
                Duration.ofMillis(950),
                Duration.ofMillis(990),
                Duration.ofMillis(1_000)));
  }
}
