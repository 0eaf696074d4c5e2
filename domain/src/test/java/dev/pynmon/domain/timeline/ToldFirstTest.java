package dev.pynmon.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldFirstTest {
  private static Bar bar(String id, int begin, int end) {
    return new Bar(new InvocationId(id), Instant.ofEpochSecond(begin), Instant.ofEpochSecond(end));
  }

  @Test
  void thoseThatGoOnLongest_thenThoseThatBeganLast_thenById() {
    List<Bar> bars = List.of(bar("b", 1, 5), bar("a", 1, 5), bar("long", 0, 9), bar("late", 4, 5));
    assertThat(bars.stream().sorted(ToldFirst.order(Bar::begin, Bar::end, Bar::id)))
        .extracting(bar -> bar.id().value())
        .containsExactly("long", "late", "a", "b");
  }

  private record Bar(InvocationId id, Instant begin, Instant end) {}
}
