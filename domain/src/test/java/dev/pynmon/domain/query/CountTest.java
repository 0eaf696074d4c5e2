package dev.pynmon.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountTest {
  private static final Count THREE = new Count.Exact(3);
  private static final Count MORE = new Count.AtLeast(2);

  @Test
  void countedOnes_areAll_orThereMayBeMore() {
    assertThat(Count.of(3, true)).isEqualTo(THREE);
    assertThat(Count.of(2, false)).isEqualTo(MORE);
    assertThat(Count.upTo(4, 5)).isEqualTo(new Count.Exact(4));
    assertThat(Count.upTo(7, 5)).isEqualTo(new Count.AtLeast(5));
  }

  @Test
  void sum_isExact_whereEveryPartIs() {
    assertThat(Count.sum(Stream.of(THREE, THREE))).isEqualTo(new Count.Exact(6));
    assertThat(Count.sum(Stream.of(THREE, MORE, THREE))).isEqualTo(new Count.AtLeast(8));
    assertThat(Count.sum(Stream.of())).isEqualTo(new Count.Exact(0));
  }

  @Test
  void whatIsLeft_isAsSureAsAllWas_andNeverBelowZero() {
    assertThat(THREE.less(1)).isEqualTo(new Count.Exact(2));
    assertThat(MORE.less(5)).isEqualTo(Count.uncounted());
  }

  @Test
  void none_isCounted_butAnyNumberIsNot() {
    assertThat(Count.uncounted().isUncounted()).isTrue();
    assertThat(new Count.Exact(0).isUncounted()).isFalse();
    assertThat(MORE.isUncounted()).isFalse();
  }
}
