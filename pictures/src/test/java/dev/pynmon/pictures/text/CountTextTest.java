package dev.pynmon.pictures.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import org.junit.jupiter.api.Test;

class CountTextTest {
  @Test
  void count_hasSeparatorsAndSaysWhenThereMayBeMore() {
    assertThat(CountText.of(12_481)).isEqualTo("12,481");
    assertThat(CountText.of(new Count.AtLeast(10_000))).isEqualTo("at least 10,000");
  }

  @Test
  void countWithNoun_oneIsSingularOnlyWhenExact() {
    assertThat(CountText.of(1, "queue")).isEqualTo("1 queue");
    assertThat(CountText.of(0, "queue")).isEqualTo("0 queues");
    assertThat(CountText.of(new Count.Exact(1), "entry")).isEqualTo("1 entry");
    assertThat(CountText.of(new Count.AtLeast(1), "row")).isEqualTo("at least 1 rows");
  }
}
