package dev.pynmon.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentMaskTest {
  @ParameterizedTest
  @CsvSource({
    "token, token",
    "token, TOKEN",
    "Api_KEY, api_key",
    "*password*, password",
    "*password*, db_password_2",
    "*token, access_token",
    "token*, token",
    "pin?, pin1",
    "a*b*c, a-b-b-c",
    "*a*a*, banana",
    "ÄNDERUNG, änderung",
    "*, anything",
    "***, x"
  })
  void hides_matchingName(String pattern, String name) {
    assertThat(new ArgumentMask(List.of("nothing", pattern)).hides(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "token, tokens",
    "token, my_token",
    "*token, token_id",
    "pin?, pin",
    "pin?, pin12",
    "a*b*c, acb",
    "[a-z]*, token",
    "tok.n, token"
  })
  void hides_otherName_isFalse(String pattern, String name) {
    assertThat(new ArgumentMask(List.of(pattern)).hides(name)).isFalse();
  }

  @Test
  void hides_nameThatMayHaveBeenCut_isTrueUnlessNothingIsHidden() {
    String name = "x".repeat(1_001);

    assertThat(new ArgumentMask(List.of("token")).hides(name)).isTrue();
    assertThat(ArgumentMask.NONE.hides(name)).isFalse();
  }

  @Test
  void hides_hostilePattern_takesNoExponentialTime() {
    ArgumentMask mask = new ArgumentMask(List.of("*a".repeat(50)));

    assertThat(mask.hides("a".repeat(999) + "b")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a,b", "a\tb", "a\u0000"})
  void newMask_badPattern_isRefused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArgumentMask(List.of("fine", pattern)))
        .withMessageContaining("is no pattern for names of arguments; accepted are");
  }

  @Test
  void newMask_longPattern_isRefused() {
    assertThat(ArgumentMask.isPattern("x".repeat(100))).isTrue();
    assertThat(ArgumentMask.isPattern("x".repeat(101))).isFalse();
  }
}
