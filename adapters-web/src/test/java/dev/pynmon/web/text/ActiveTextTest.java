package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import org.junit.jupiter.api.Test;

class ActiveTextTest {
  private static final RunnerCounts COUNTS =
      new RunnerCounts(new Count.Exact(120), new Count.Exact(38));

  @Test
  void of_staleOnes_areNotAmongTheActive() {
    RunnerCounts counts =
        COUNTS.apart(new Count.Exact(34), new Count.Exact(4), new Count.Exact(80));

    assertThat(ActiveText.of(counts)).isEqualTo("34 active, 4 stale");
    assertThat(ActiveText.withDone(counts)).isEqualTo("34 active, 4 stale, 80 done");
    assertThat(ActiveText.ofKnown(counts)).isEqualTo("34 active, 4 stale of 120 known");
    assertThat(ActiveText.stale(counts)).isEqualTo("4 stale, ");
  }

  @Test
  void of_withoutStaleOnes_doesNotNameThem() {
    assertThat(ActiveText.of(COUNTS)).isEqualTo("38 active");
    assertThat(ActiveText.withDone(COUNTS)).isEqualTo("38 active");
    assertThat(ActiveText.ofKnown(COUNTS)).isEqualTo("38 active of 120 known");
    assertThat(ActiveText.stale(COUNTS)).isEmpty();
  }
}
