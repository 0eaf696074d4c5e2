package dev.pynmon.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who made a change is found without reading its entry, or by reading it where that is not sure.
 */
class HistoryActorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status_record\": {\"runner_id\": null}, \"runner_context_id\": \"a\"} | a",
        "{\"status_record\": {\"runner_id\": \"b\"}, \"runner_context_id\": \"a\"} | a b",
        "{\"runner_context_id\":\"a\"} | a",
        "{\"runner_context_id\": \"\\u0061\"} | a",
        "{\"runner_context_id\": \"a\\\"b\"} | a\"b",
        "{\"\\u0072unner_context_id\": \"a\", \"x\": {\"runner_context_id\": \"b\"}} | a",
        "{\"x\": \"\\\"runner_context_id\\\": \\\"b\\\"\", \"runner_context_id\": \"a\"} | a",
        "{\"runner_context_id\": \"a | ''",
        "{\"runner_context_id\": 5} | ''",
        "{} | ''",
        "no JSON | ''",
      })
  void actors_areAllThatAnEntryNames(String json, String actors) {
    assertThat(
            new HistoryActors()
                .of(new InvocationId("i"), List.of(json.getBytes(UTF_8))).stream()
                    .map(RunnerId::value)
                    .sorted()
                    .collect(Collectors.joining(" ")))
        .isEqualTo(actors);
  }

  @Test
  void entriesBehindEachOther_nameAllTheirActors_orAreToBeRead() {
    String some = "{\"runner_context_id\": \"a\"}";
    HistoryActors actors = new HistoryActors();
    assertThat(actors.ofPlain(some + " no JSON " + some.replace('a', 'b')).orElseThrow())
        .extracting(RunnerId::value)
        .containsExactlyInAnyOrder("a", "b");
    assertThat(actors.ofPlain("")).isEmpty();
    assertThat(actors.ofPlain(some + " {\"runner_context_id\":\"c\"}")).isEmpty();
    assertThat(actors.ofPlain(some + " {\"x\": \"\\n\"}")).isEmpty();
  }
}
