package dev.pynmon.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void words_areAnyTimeThePresetsAndAWindowOfOnesOwn() {
    Stream<String> presets = Arrays.stream(Preset.values()).map(Preset::code);

    assertThat(TimeRange.words())
        .containsExactlyElementsOf(
            Stream.of(Stream.of("any"), presets, Stream.of("custom"))
                .flatMap(words -> words)
                .toList());
  }

  @Test
  void preset_endsNow_andTheOthersHaveNoLength() {
    assertThat(TimeRange.TWELVE_HOURS.until(NOW)).contains(Preset.TWELVE_HOURS.endingAt(NOW));
    assertThat(List.of(TimeRange.ANY, TimeRange.CUSTOM))
        .allMatch(range -> range.until(NOW).isEmpty());
  }
}
