package dev.pynmon.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearNameTest {
  @Test
  void nameIsNear_thatHoldsTheOther_orDiffersInAThirdOfItsLetters() {
    NearName typed = new NearName("*Chrage");

    assertThat(typed.apart("charge")).isEqualTo(1);
    assertThat(typed.apart("chrage_card")).isZero();
    assertThat(typed.apart("charges")).isEqualTo(2);
    assertThat(typed.apart("alarm")).isEqualTo(NearName.FAR);
    assertThat(typed.apart("")).isEqualTo(NearName.FAR);
    assertThat(new NearName("*").apart("charge")).isEqualTo(NearName.FAR);
  }
}
