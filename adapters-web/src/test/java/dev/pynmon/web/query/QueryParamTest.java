package dev.pynmon.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParamTest {
  @ParameterizedTest
  @CsvSource({
    "'', task:a",
    "host:FORD, host:FORD task:a",
    "NOTE task:a, NOTE task:a",
    "a OR b, (a OR b) task:a",
    "(a)OR(b), ((a)OR(b)) task:a",
    "a OR task:a, (a OR task:a) task:a",
    "NOT task:a, NOT task:a task:a",
  })
  void conditionIsAdded_once_whereItHoldsOfAll(String query, String narrowed) {
    assertThat(QueryParam.and(query, "task:a")).isEqualTo(narrowed);
  }

  @Test
  void whatIsPutTogether_isAskedFor_unlessItIsTooDeep() {
    String deepest = "(".repeat(20) + "a" + ")".repeat(20);
    assertThat(QueryParam.firstAsked("(a) task:b", "task:b", Instant.EPOCH))
        .isEqualTo("(a) task:b");
    assertThat(QueryParam.firstAsked("(" + deepest + ") task:b", "task:b", Instant.EPOCH))
        .isEqualTo("task:b");
  }
}
