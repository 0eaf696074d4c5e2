package dev.pynmon.pictures.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndedSvgTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");

  @ParameterizedTest
  @CsvSource({
    "PT1M,Finished per second",
    "PT5M,Finished per 5 s",
    "PT1H,Finished per minute",
    "PT12H,Finished per 12 min",
    "P7D,Finished per 2 h 48 min"
  })
  void title_saysHowLongASliceIs(Duration length, String title) {
    assertThat(text(length, Slices.of()).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"PT1M,14:46:02", "PT1H,13:47", "P7D,11-17 14:47"})
  void time_isAsFineAsASlice(Duration length, String time) {
    assertThat(text(length, Slices.of()).time(0)).isEqualTo(time);
  }

  @Test
  void bars_ofEachKind_areDrawnToTheirOwnScale() {
    EndedText text = text(Duration.ofHours(1), Slices.of(new Slice(30, 0), new Slice(60, 3)));
    String svg = EndedSvg.of(text).text();

    assertThat(svg)
        .startsWith(
            "<svg class=\"pic chart\" viewBox=\"0 0 746 162\" role=\"img\""
                + " aria-label=\"Finished per minute: 90 succeeded, 3 failed\">");
    assertThat(all(svg, "<rect [^>]*>"))
        .containsExactly(
            "<rect class=\"calm\" x=\"0\" y=\"56\" width=\"7.9\" height=\"44\"/>",
            "<rect class=\"calm\" x=\"11.9\" y=\"12\" width=\"7.9\" height=\"88\"/>",
            "<rect class=\"bar st-failed\" x=\"11.9\" y=\"121\" width=\"7.9\" height=\"21\"/>");
    assertThat(all(svg, "(?<=y=\"[0-9.]{1,5}\">)[0-9]+(?=</text>)"))
        .containsExactly("0", "30", "60", "0", "4");
    assertThat(all(svg, "(?<=y=\"158\">)[0-9:]+"))
        .containsExactly("13:47", "14:02", "14:17", "14:32", "14:47");
  }

  private static EndedText text(Duration length, List<Slice> slices) {
    return new EndedText(new TimeWindow(NOW.minus(length), NOW), slices);
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
