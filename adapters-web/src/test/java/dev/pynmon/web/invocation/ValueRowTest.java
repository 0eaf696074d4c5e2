package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueRowTest {
  @Test
  void of_value_isItsText() {
    assertThat(ValueRow.of(Map.of("order", "\"x\""), Samples.LINKS))
        .containsExactly(new ValueRow("order", "\"x\"", List.of()));
  }

  @Test
  void of_reference_leadsToItsEntry() {
    String key = DataReference.to("large").value();

    assertThat(ValueRow.of(Map.of("order", key), Samples.LINKS))
        .containsExactly(
            new ValueRow(
                "order", key, List.of(DataLink.of(new DataReference(key), Samples.LINKS))));
  }

  @Test
  void of_manyAndLarge_isBounded() {
    Map<String, String> arguments =
        IntStream.range(0, 50)
            .boxed()
            .collect(Collectors.toMap(i -> "a" + i, _ -> "x".repeat(10_000)));

    assertThat(ValueRow.of(arguments, Samples.LINKS))
        .hasSize(20)
        .allMatch(row -> row.valueText().length() < 400);
  }
}
