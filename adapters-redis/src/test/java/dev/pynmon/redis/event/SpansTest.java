package dev.pynmon.redis.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void nothing_isNothing() {
    assertThat(Spans.of(List.of())).isEmpty();
  }

  @Test
  void windowsThatMeetOrNearlyDo_areOne_newestFirst() {
    assertThat(Spans.of(List.of(span(900, 1_000), span(0, 10), span(5, 20), span(60, 70))))
        .containsExactly(span(900, 1_000), span(0, 70));
  }

  @Test
  void windowInAnother_isPartOfIt() {
    assertThat(Spans.of(List.of(span(0, 100), span(10, 20)))).containsExactly(span(0, 100));
  }

  @Test
  void veryManyWindows_becomeFewSpans_thatHoldAll() {
    List<TimeWindow> windows =
        IntStream.range(0, 1_000)
            .mapToObj(n -> span(n * 1_000L + n % 7, n * 1_000L + 500))
            .toList();
    List<TimeWindow> spans = Spans.of(windows);
    assertThat(spans).hasSizeLessThanOrEqualTo(20);
    assertThat(windows)
        .allMatch(
            window ->
                spans.stream().anyMatch(s -> s.contains(window.from()) && s.contains(window.to())));
  }

  private static TimeWindow span(long from, long to) {
    return new TimeWindow(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }
}
