package dev.pynmon.domain.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingTest {
  private static final Count ONE = new Count.Exact(1);

  @ParameterizedTest
  @CsvSource({
    "heartbeats, heartbeat",
    "history entries, history entry",
    "statuses, status",
    "values, value",
    "messages, message"
  })
  void one_isInTheSingular(String kind, String noun) {
    assertThat(new Holding(kind, Optional.of(ONE)).noun()).isEqualTo(noun);
    assertThat(new Holding(kind, Optional.of(new Count.Exact(2))).noun()).isEqualTo(kind);
    assertThat(new Holding(kind, Optional.of(new Count.AtLeast(1))).noun()).isEqualTo(kind);
    assertThat(new Holding(kind, Optional.empty()).noun()).isEqualTo(kind);
  }

  @Test
  void sum_isUnknown_whenOneKindIs() {
    Holding one = new Holding("events", Optional.of(ONE));
    Holding more = new Holding("runs", Optional.of(new Count.AtLeast(4)));
    assertThat(Holding.sum(List.of())).contains(new Count.Exact(0));
    assertThat(Holding.sum(List.of(one, more))).contains(new Count.AtLeast(5));
    assertThat(Holding.sum(List.of(one, new Holding("runs", Optional.empty())))).isEmpty();
  }
}
