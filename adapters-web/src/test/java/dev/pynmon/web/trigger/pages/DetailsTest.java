package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is stored of a condition or a context, as the original Pynmon words it. */
class DetailsTest {
  @Test
  void numbers_areWrittenAsPythonWritesThem() {
    assertThat(
            Details.of(
                "{\"a\": 1e-07, \"b\": {\"d\": [0.1, 1e+300, -0.0], \"c\": 36028797018963968000}}"))
        .extracting(Detail::value)
        .containsExactly(
            "1e-07",
            """
            {
              "c": 36028797018963968000,
              "d": [
                0.1,
                1e+300,
                -0.0
              ]
            }""");
  }
}
