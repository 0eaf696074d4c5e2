package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.web.testing.Samples;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTextTest {
  private static ShownArgument argument(String name, String text) {
    return new ShownArgument(name, Samples.value(new DecodedValue.Number("1"), text));
  }

  @Test
  void of_fewArguments_namesThemAll() {
    assertThat(ArgumentsText.of(List.of(argument("order", "\"A-17\""), argument("pages", "48"))))
        .isEqualTo("order=\"A-17\", pages=48");
    assertThat(ArgumentsText.of(List.of())).isEmpty();
  }

  @Test
  void of_manyOrLongArguments_isShort() {
    assertThat(ArgumentsText.of(Collections.nCopies(9, argument("n", "1"))))
        .isEqualTo("n=1, n=1, n=1, n=1, n=1, n=1, 3 more");
    assertThat(ArgumentsText.of(List.of(argument("n".repeat(999), "\n".repeat(999)))))
        .hasSizeLessThan(300)
        .doesNotContain("\n");
  }
}
