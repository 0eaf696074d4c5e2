package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PercentTest {
  @ParameterizedTest
  @CsvSource({
    "p@ss, p%40ss",
    "a/b?c#d, a%2Fb%3Fc%23d",
    "x:y+z %, x%3Ay%2Bz%20%25",
    "é日, %C3%A9%E6%97%A5"
  })
  void encode_leavesNothingThatMeansSomething(String plain, String encoded) {
    assertThat(Percent.encode(plain)).isEqualTo(encoded);
    assertThat(Percent.decode(encoded)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"50%, 50%", "%zz, %zz", "%4, %4", "a+b, a+b", "%e6%97%a5, 日"})
  void decode_whatEncodesNothing_standsForItself(String text, String decoded) {
    assertThat(Percent.decode(text)).isEqualTo(decoded);
  }
}
